import { html, nothing, type TemplateResult } from 'lit'
import type { CollectiveOf, ResultsSummary } from '../../../server/contract/console/results.ts'
import { type ResultsKey, resultsVi } from '../../messages/console/results.ts'
import { count, sayFrom } from '../../messages/console/say-console.ts'

const say = sayFrom<ResultsKey>(resultsVi)
/** Agencies shown before somebody asks for all. */
const FIRST = 10

/** Each collective prize with the agencies in their places. */
export const collectivePanels = (
  contest: string,
  { collective }: ResultsSummary,
): TemplateResult | typeof nothing =>
  collective.length === 0
    ? nothing
    : html`<section class="stack"><h2>${say('collective')} <a class="small" href="/console/${contest}/compare">${say('compare')}</a></h2>
        ${collective.map(panel)}</section>`

const panel = (prize: CollectiveOf): TemplateResult => {
  const { how, by, block, rows, undecided, empty } = prize
  const rest = rows.slice(FIRST)
  return html`<section class="panel">
    <p>${say('howRanked', how, say(`by-${by}`))} ${block === null ? nothing : html`<b .textContent=${say('inBlock', block)}></b>`}</p>
    ${undecided.map(each => html`<p class="note look" .textContent=${say('undecidedAgencies', count(each.seats), each.prize, each.among.join('; '))}></p>`)}
    ${empty.map(each => html`<p class="quiet" .textContent=${say('emptyAgencies', count(each.seats), each.prize)}></p>`)}
    ${table(rows.slice(0, FIRST), how)}
    ${rest.length > 0 ? html`<details><summary>${say('moreAgencies', count(rows.length))}</summary>${table(rest, how)}</details>` : nothing}
  </section>`
}

const table = (rows: CollectiveOf['rows'], how: string): TemplateResult => html`
  <div class="scroll" tabindex="0" role="region" aria-label=${how}><table>
    <thead><tr><th scope="col" class="n">${say('place')}</th><th scope="col">${say('agency')}</th><th scope="col" class="n">${say('value')}</th><th scope="col" class="sheet-only">${say('notes')}</th></tr></thead>
    <tbody>${rows.map(
      ({ agency, place, value, notes, prize }) => html`<tr>
        <td class="n">${place ?? '–'}</td><th scope="row"><span .textContent=${agency.name}></span>${prize === null ? nothing : html`<br><b class="small" .textContent=${prize}></b>`}</th><td class="n">${value ?? '?'}</td>
       <td class="sheet-only small quiet" .textContent=${notes.join('; ')}></td></tr>`,
    )}</tbody></table></div>`
