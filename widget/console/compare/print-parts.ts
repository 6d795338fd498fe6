import { html, nothing, type TemplateResult } from 'lit'
import type { Compare } from '../../../server/contract/console/compare.ts'
import type { ConsoleContest } from '../../../server/contract/console/shell.ts'
import { type CompareKey, compareVi } from '../../messages/console/compare.ts'
import { printVi } from '../../messages/console/compare-views.ts'
import { inVietnam, sayFrom } from '../../messages/console/say-console.ts'
import { filterWords } from '../../messages/console/say-filter.ts'
import type { Live } from '../contexts.ts'
import { numeral } from './verdict.ts'

const say = sayFrom(printVi)
const sayWay = sayFrom<CompareKey>(compareVi)

/** What the printed table is headed with: which contest, as of when, of what, by which rule. */
export function printHead(
  compare: Compare,
  contest: ConsoleContest | null,
  live: Live | undefined,
): TemplateResult {
  const { time, date } = inVietnam(live?.asOf ?? 0)
  const { rule, filter } = compare
  const filters = filterWords(compare)
  const by = rule?.by ?? 'host'
  const way = (number: number) => `${numeral(number)} ${sayWay(`way-${number}` as CompareKey)}`
  return html`
    <p class="print-only">
      <b>${say('title', contest?.title ?? '').toLocaleUpperCase('vi')}</b><br>
      ${say('asOf', time, date)} ${filters.length > 0 ? say('part', filters.join('; ')) : say('whole')}
      ${rule?.way ? html`${say('rule', way(rule.way), sayWay(`by-${by}`), rule.prize, rule.basis)}` : nothing}
      ${rule?.way === filter.way ? nothing : say('order', way(filter.way))} ${say('formulas')}
    </p>`
}

/** Three people sign. */
export const printFoot = (): TemplateResult => html`
  <div class="signs print-only">
    ${(['maker', 'secretary', 'committee'] as const).map(who => html`<p>${say(who)}<br>${say('sign')}</p>`)}
  </div>`
