import { html, nothing, type TemplateResult } from 'lit'
import type { SayTally } from '../messages/say.ts'
import { shareBar } from './bars.ts'
import type { Figures } from './figures.ts'
import type { Measure, PlacedAgency } from './place-agencies.ts'

/** Bars beyond this many are a wall; the table below has every agency. */
const MOST_BARS = 10

/** Bars of the leading agencies. Hidden from assistive technology: the table says the same, and more. */
export function chart({ say, count, placed, measure }: Figures): TemplateResult {
  const counted = placed.filter(({ agency }) => agency[measure] > 0)
  const leaders = counted.slice(0, untied(counted, measure))
  const most = leaders[0]?.agency[measure] ?? 0
  if (most === 0) return html`<p class="none">${say('none')}</p>`
  return html`
    <div class="chart" part="chart" aria-hidden="true">
      ${leaders.map(({ agency }) => bar(agency.name, agency[measure] / most, count(agency[measure])))}
    </div>
    ${counted.length > leaders.length ? html`<p class="note" aria-hidden="true" .textContent=${moreOf(say, counted, leaders, measure)}></p>` : nothing}`
}

/** How many bars there are: equal agencies stand in the chart together, or not at all where that leaves any. */
function untied(counted: readonly PlacedAgency[], measure: Measure): number {
  const countAt = (at: number) => counted[at]?.agency[measure]
  let bars = Math.min(MOST_BARS, counted.length)
  while (bars > 0 && countAt(bars) === countAt(bars - 1)) bars--
  return bars || Math.min(MOST_BARS, counted.length)
}

/** What the chart leaves out; where even the first place is too crowded, how many more share it. */
function moreOf(
  say: SayTally,
  counted: readonly PlacedAgency[],
  leaders: readonly PlacedAgency[],
  measure: Measure,
): string {
  const last = leaders[leaders.length - 1]?.agency[measure]
  const tied = counted.slice(leaders.length).filter(({ agency }) => agency[measure] === last).length
  return tied > 0 ? say('moreTied', tied) : say('more', leaders.length)
}

const bar = (name: string, share: number, label: string): TemplateResult => html`
  <div class="name" lang="vi" .textContent=${name}></div>
  <svg class="bar" width="100%" height="14" focusable="false">${shareBar(share, 14)}</svg>
  <div class="value" .textContent=${label}></div>`
