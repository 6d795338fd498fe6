import { html } from 'hono/html'
import type { Refusal } from '../errors.ts'
import type { Markup } from './layout.ts'
import { sayRefusal } from './say-refusal.ts'

/** A control of a form, as the summary speaks of it. */
export interface Place {
  /** The wire field. */
  readonly field: string
  readonly label: string
  /** Id of the control that takes focus. */
  readonly anchor: string
}

/**
 * Everything to mend, on top of the page: each kind of fault once, with a link to every control it is about. It
 * takes focus when the page opens: the reader has just pressed a button and must hear that it did not work.
 */
export function faultSummary(refusals: readonly Refusal[], places: readonly Place[]): Markup | undefined {
  if (refusals.length === 0) return undefined
  const kinds = [...new Set(refusals.map(({ refused }) => refused))]
  return html`<div class="summary" id="loi" role="alert" tabindex="-1" autofocus>
<h2>${refusals.length > 1 ? `Có ${refusals.length} mục cần xem lại` : 'Cần xem lại'}</h2>
<ul>
${kinds.map(kind =>
  entry(
    refusals.filter(({ refused }) => refused === kind),
    places,
  ),
)}
</ul>
</div>`
}

function entry(alike: readonly Refusal[], places: readonly Place[]): Markup | undefined {
  const [first] = alike
  if (!first) return undefined
  const { title, remedy } = sayRefusal(first)
  const links = places
    .filter(place => alike.some(({ field }) => field === place.field))
    .map(({ anchor, label }) => html`<a href="#${anchor}">${label}</a>`)
  if (links.length === 0) return html`<li><strong>${title}</strong> ${remedy}</li>\n`
  return html`<li><strong>${title}</strong> Xem lại: ${links.map((link, place) => html`${place > 0 ? ', ' : ''}${link}`)}.</li>\n`
}

/** What is wrong with one control, beside it. */
export function faultBeside(refusals: readonly Refusal[], field: string, anchor: string): Markup | undefined {
  const refusal = refusals.find(candidate => candidate.field === field)
  if (!refusal) return undefined
  const { title, remedy } = sayRefusal(refusal)
  return html`<p class="fault" id="${faultId(anchor)}"><strong>Lỗi:</strong> ${title} ${remedy}</p>`
}

/** Id of the sentence beside the control `anchor`. */
export const faultId = (anchor: string): string => `${anchor}-loi`
