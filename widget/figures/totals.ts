import { html, type TemplateResult } from 'lit'
import type { Figures } from './figures.ts'
import { measures } from './place-agencies.ts'

/** The three counts of the whole contest, side by side. */
export const totals = ({ say, count, tally }: Figures): TemplateResult => html`
  <dl class="totals" part="totals">
    ${measures.map(name => html`<div><dt>${say(name)}</dt><dd .textContent=${count(tally.totals[name])}></dd></div>`)}
  </dl>`
