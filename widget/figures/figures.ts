import { html, type TemplateResult } from 'lit'
import type { Tally, ToldCounts } from '../../server/contract/public.ts'
import type { SayTally } from '../messages/say.ts'
import { type Measure, measures, type PlacedAgency } from './place-agencies.ts'

/** Everything the views of one rendering share. */
export interface Figures {
  readonly say: SayTally
  /** A count as Vietnamese readers write it: `12.345`. */
  readonly count: (value: number) => string
  readonly tally: Tally
  readonly placed: readonly PlacedAgency[]
  readonly measure: Measure
}

/** The three counts of the whole contest, side by side. */
export const totals = (figures: Figures): TemplateResult => {
  const { say, tally } = figures
  return html`
  <dl class="totals" part="totals">
    ${measures.map(name => html`<div><dt>${say(name)}</dt><dd .textContent=${sayCount(figures, tally.totals, name)}></dd></div>`)}
  </dl>`
}

/** A count as far as it is told: in words where the number says less than is known, or nothing. */
export function sayCount(
  { say, count, tally }: Pick<Figures, 'say' | 'count' | 'tally'>,
  counts: ToldCounts,
  name: Measure,
): string {
  if (counts.hidden && tally.withheld?.includes(name)) return say('hidden')
  return counts.below && counts[name] === 0 ? say('below', count(counts.below)) : count(counts[name])
}
