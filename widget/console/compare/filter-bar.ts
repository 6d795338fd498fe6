import { html, nothing, type TemplateResult } from 'lit'
import type { Compare } from '../../../server/contract/console/compare.ts'
import { type CompareKey, compareVi } from '../../messages/console/compare.ts'
import { sayFrom } from '../../messages/console/say-console.ts'
import { filterWords, voidedWords } from '../../messages/console/say-filter.ts'
import { tallyVi } from '../../messages/tally-vi.ts'
import { sayDate } from './cell-words.ts'
import { dayText, unfilteredPath, viewPath } from './compare-address.ts'
import { numeral } from './verdict.ts'

const say = sayFrom<CompareKey>(compareVi)

/** The four views, each with the letter that opens it. */
export const viewLetters = { b: 'table', x: 'trend', h: 'hours', m: 'hosts' } as const
const viewNames = { table: 'viewTable', trend: 'viewTrend', hours: 'viewHours', hosts: 'viewHosts' } as const

/** Which view, as real pages: Back and bookmarks work. Beside them what one takes away: `files`, and the paper. */
export const viewTabs = (compare: Compare, files: TemplateResult | typeof nothing): TemplateResult => html`
  <nav class="tabs" aria-label=${say('views')}>
    ${Object.values(viewLetters).map(
      view =>
        html`<a href=${viewPath(compare, view)} aria-current=${view === compare.filter.view ? 'page' : nothing}>${say(viewNames[view])}</a>`,
    )}
    <span class="take row">${files}<button type="button" class="button" @click=${() => print()}>${say('print')}</button></span>
  </nav>`

type Option = readonly [value: string, label: string]

/** The filters as a form that asks for another page: without a script of ours the address is the same. */
export function filterBar(compare: Compare): TemplateResult {
  const { filter, choices } = compare
  const blocks = choices.blocks.map((name): Option => [name, name])
  const rounds = choices.rounds.map(({ id, name }): Option => [id, name])
  const ways = compare.ways.map(
    ({ way, isSigned }): Option => [
      String(way),
      `${numeral(way)} ${say(`way-${way}` as CompareKey)}${isSigned ? ` ${say('signed')}` : ''}`,
    ],
  )
  return html`
    <form class="bar" method="get" aria-label=${say('filters')} @formdata=${withoutUsual}>
      ${filter.view === 'table' ? nothing : html`<input type="hidden" name="view" value=${filter.view}>`}
      <label class="phone-only">${say('way')} ${choose('way', ways, String(filter.way))}</label>
      ${rounds.length > 1 ? html`<label class="sheet-only">${say('round')} ${choose('round', [['', say('everyRound')], ...rounds], filter.round ?? '')}</label>` : nothing}
      <label>${say('block')} ${choose('block', [['', tallyVi.everyBlock], ...blocks], filter.block ?? '')}</label>
      ${day(compare, 'from')} ${day(compare, 'to')}
      <label class="sheet-only">${say('via')} ${choose('via', [['', say('everyVia')], ...vias], filter.via ?? '')}</label>
      <label class="sheet-only">${say('count')} ${choose('count', of('count', ['valid', 'gross']), filter.count)}</label>
      <label class="sheet-only">${say('whose')} ${choose('people', of('people', ['all', 'staff']), filter.people)}</label>
      <button class="button" type="submit">${say('filter')}</button>
    </form>
    ${filterNote(compare)} ${voidedNote(compare)}`
}

const of = (name: 'count' | 'people', values: readonly string[]): Option[] =>
  values.map((value): Option => [value, say(`${name}-${value}` as CompareKey)])
const vias = (['script', 'frame', 'link', 'unknown'] as const).map((via): Option => [via, say(`via-${via}`)])

const choose = (name: string, options: readonly Option[], chosen: string): TemplateResult => html`
  <select name=${name}>
    ${options.map(([value, label]) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)}
  </select>`

/** Every day there is, the newest first: a browser's own field would write the day as the browser's language does. */
function day({ filter, choices }: Compare, name: 'from' | 'to'): TemplateResult {
  const { firstDay, lastDay } = choices
  const days = Array.from({ length: lastDay - firstDay + 1 }, (_, at) => lastDay - at)
  const options = days.map(
    (each): Option => [
      dayText(each) ?? '',
      name === 'from' && each === firstDay ? say('firstDay', sayDate(each)) : sayDate(each),
    ],
  )
  const open: Option = name === 'from' ? ['', say('firstDay', sayDate(firstDay))] : ['', say('untilNow')]
  const shown = name === 'from' ? options.slice(0, -1) : options
  return html`<label class="sheet-only">${say(name)} ${choose(name, [open, ...shown], dayText(filter[name]) ?? '')}</label>`
}

/** An address says only what is not as usual. */
function withoutUsual({ formData }: FormDataEvent): void {
  for (const [name, value] of [...formData])
    if (value === '' || (name === 'count' && value === 'valid') || (name === 'people' && value === 'all'))
      formData.delete(name)
}

/** Numbers of columns know nothing of the register: where it takes something away, they say that they do not. */
const voidedNote = ({ contest, voided }: Compare): readonly TemplateResult[] =>
  voidedWords(voided).map(
    words =>
      html`<p class="note look">${words} <a class="no-print" href="/console/${contest}/results">${say('voidedSee')}</a></p>`,
  )

/** What is left out is said above every number that leaves it out. */
function filterNote(compare: Compare): TemplateResult | typeof nothing {
  const words = filterWords(compare)
  if (words.length === 0) return nothing
  const { from, to } = compare.filter
  return html`
    <p class="note">${say('filtered', words.join('; '))} ${say('filteredWhy')}
      ${from === null && to === null ? nothing : say('filteredPeople')}
      <a class="no-print" href=${unfilteredPath(compare)}>${say('noFilter')}</a></p>`
}
