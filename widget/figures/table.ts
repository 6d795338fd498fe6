import { html, nothing, type TemplateResult } from 'lit'
import type { ToldCounts } from '../../server/contract/public.ts'
import { type Figures, sayCount } from './figures.ts'
import { measures } from './place-agencies.ts'
import { sayVia } from './vias.ts'

/** Columns after the place: name, three counts, channel. */
const BESIDE_PLACE = 5
const NOTHING = '–'

/**
 * The figures themselves. Roles are spelt out because a narrow page lays the rows out as cards, and `display`
 * takes the meaning of a table away from assistive technology.
 */
export const table = (figures: Figures): TemplateResult => html`
  <table class="table" part="table" role="table">
    <caption class="caption">${figures.say('caption')}</caption>
    ${head(figures)}
    <tbody role="rowgroup">
      ${figures.placed.map(({ place, agency }) => row(figures, { place: String(place ?? NOTHING), name: agency.name, lang: 'vi' }, agency))}
    </tbody>
    ${apart(figures)}
    <tfoot role="rowgroup" class="whole">${row(figures, wholeHead(figures), figures.tally.totals)}</tfoot>
  </table>`

const head = ({ say, measure }: Figures): TemplateResult => html`
  <thead role="rowgroup" class="head">
    <tr role="row">
      <th role="columnheader" scope="col" class="place">${say('place')}</th>
      <th role="columnheader" scope="col" class="who">${say('agency')}</th>
      ${measures.map(
        name => html`
        <th role="columnheader" scope="col" class="count" aria-sort=${name === measure ? 'descending' : 'none'}>${say(name)}</th>`,
      )}
      <th role="columnheader" scope="col" class="via">${say('via')}</th>
    </tr>
  </thead>`

// Figures are properties, not children: a translator puts elements of its own where text nodes stood.

interface RowHead {
  readonly place?: string
  readonly name: string
  /** Where the name is not in the language of the interface. */
  readonly lang?: 'vi'
}

/** What the totals are of: the open round, where others are closed and told beside it. */
const wholeHead = ({ say, tally }: Figures): RowHead =>
  tally.closed && tally.round ? { name: tally.round.title, lang: 'vi' } : { name: say('whole') }

const row = (
  figures: Figures,
  { place = '', name, lang }: RowHead,
  counts: ToldCounts,
): TemplateResult => html`
  <tr role="row" class=${measures.some(measure => counts[measure] > 0) ? 'some' : 'zero'}>
    <td role="cell" class="place" .textContent=${place}></td>
    <th role="rowheader" scope="row" class="who" lang=${lang ?? nothing} .textContent=${name}></th>
    ${measures.map(
      measure => html`
      <td role="cell" class="count"><span .textContent=${sayCount(figures, counts, measure)}></span><wbr><span class="unit" aria-hidden="true">${figures.say(`short-${measure}`)}</span></td>`,
    )}
    <td role="cell" class="via" .textContent=${sayVia(figures.say, writeVia(figures), counts.via) || NOTHING}></td>
  </tr>`

/** What no registered site vouched for: kept, counted apart, and said why. */
function apart(figures: Figures): TemplateResult {
  const { say, tally } = figures
  const unknown = tally.agencies.filter(({ agency }) => agency === null)
  return html`
    <tbody role="rowgroup" class="apart">
      ${unknown.map(counts => row(figures, { name: say('unknownAgency') }, counts))}
      <tr role="row"><td role="cell" class="place"></td><td role="cell" class="why" colspan=${BESIDE_PLACE}>${say('apart')}</td></tr>
    </tbody>`
}

/** A count, or where the rules tell shares alone its percentage. */
const writeVia =
  ({ say, count, tally }: Figures) =>
  (value: number): string =>
    tally.disclosure ? say('percent', count(value)) : count(value)
