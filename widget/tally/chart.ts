import { html, nothing, type TemplateResult } from 'lit'
import type { Figures } from './figures.ts'

/** Bars beyond this many are a wall; the table below has every agency. */
const MOST_BARS = 10

/** Bars of the leading agencies. Hidden from assistive technology: the table says the same, and more. */
export function chart({ say, count, placed, measure }: Figures): TemplateResult {
  const counted = placed.filter(({ place }) => place !== null)
  const leaders = counted.slice(0, MOST_BARS)
  const most = leaders[0]?.agency[measure] ?? 0
  if (most === 0) return html`<p class="none">${say('none')}</p>`
  return html`
    <div class="chart" part="chart" aria-hidden="true">
      ${leaders.map(({ agency }) => bar(agency.name, agency[measure] / most, count(agency[measure])))}
    </div>
    ${counted.length > MOST_BARS ? html`<p class="note" aria-hidden="true">${say('more', MOST_BARS)}</p>` : nothing}`
}

// The width is an attribute of an SVG shape: a style would need `unsafe-inline` from the portal's policy.
const bar = (name: string, share: number, label: string): TemplateResult => html`
  <div class="name">${name}</div>
  <svg class="bar" width="100%" height="14" focusable="false">
    <rect class="rail" width="100%" height="14" rx="2"></rect>
    <rect class="fill" width="${(share * 100).toFixed(2)}%" height="14" rx="2"></rect>
  </svg>
  <div class="value">${label}</div>`
