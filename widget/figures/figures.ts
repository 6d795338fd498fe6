import { html, type TemplateResult } from 'lit'
import type { Tally } from '../../server/contract/public.ts'
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
export const totals = ({ say, count, tally }: Figures): TemplateResult => html`
  <dl class="totals" part="totals">
    ${measures.map(name => html`<div><dt>${say(name)}</dt><dd .textContent=${count(tally.totals[name])}></dd></div>`)}
  </dl>`
