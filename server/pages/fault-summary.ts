import { html } from 'hono/html'
import { type Refusal, type RefusalCode, sentenceOf } from '../contract/problem.ts'
import type { Markup } from './layout.ts'

/**
 * Everything to mend, on top of the page, with a link to every control it is about: a field left empty by a sentence
 * of its own, every other kind of fault once. It takes focus when the page opens: the reader has just pressed a button
 * and must hear that it did not work.
 */
export function faultSummary(refusals: readonly Refusal[], places: readonly Place[]): Markup | undefined {
  if (refusals.length === 0) return undefined
  const kinds = [...new Set(refusals.map(({ refused }) => refused))]
  return html`<div class="summary" id="loi" role="alert" tabindex="-1" autofocus>
<h2>${refusals.length > 1 ? `Có ${refusals.length} mục cần xem lại` : 'Cần xem lại'}</h2>
<ul>
${kinds.map(kind =>
  entries(
    refusals.filter(({ refused }) => refused === kind),
    places,
  ),
)}
</ul>
</div>`
}

function entries(alike: readonly Refusal[], places: readonly Place[]): Markup | Markup[] | undefined {
  const [first] = alike
  if (!first) return undefined
  const about = places.filter(place => alike.some(({ field }) => field === place.field))
  if (first.refused === 'missing-field' && about.length > 0)
    return about.map(
      place => html`<li><a href="#${place.anchor}">${sayRefusal(first, place).title}</a></li>\n`,
    )
  const { title, remedy } = sayRefusal(first)
  if (about.length === 0) return html`<li><strong>${title}</strong> ${remedy}</li>\n`
  const links = about.map(
    ({ anchor, label }, at) => html`${at > 0 ? ', ' : ''}<a href="#${anchor}">${label}</a>`,
  )
  return html`<li><strong>${title}</strong> Xem lại: ${links}.</li>\n`
}

/** What is wrong with one control, beside it. */
export function faultBeside(refusals: readonly Refusal[], place: Place): Markup | undefined {
  const refusal = refusals.find(({ field }) => field === place.field)
  if (!refusal) return undefined
  const { title, remedy } = sayRefusal(refusal, place)
  return html`<p class="fault" id="${faultId(place.anchor)}"><strong>Lỗi:</strong> ${title} ${remedy}</p>`
}

/** Id of the sentence beside the control `anchor`. */
export const faultId = (anchor: string): string => `${anchor}-loi`

/** A control of a form, as a page speaks of it. */
export interface Place {
  /** The wire field. */
  readonly field: string
  readonly label: string
  /** Id of the control that takes focus. */
  readonly anchor: string
  /** True where something is chosen and not typed. */
  readonly isChoice?: boolean
}

/** Remedies that speak of a script sending again, or of loading the page; here the page is new and the reader sends. */
const withoutScript: Partial<Record<RefusalCode, string>> = {
  busy: 'Những gì bạn đã nhập vẫn còn trên trang này; vui lòng gửi lại sau ít phút.',
  'unknown-contest': 'Kiểm tra lại đường dẫn hoặc mã QR bạn đã mở.',
  'method-not-allowed': 'Mở lại trang của cuộc thi từ đầu.',
  'outdated-consent': 'Đọc bản mới dưới đây rồi đồng ý lại; các mục khác bạn đã nhập vẫn còn.',
}

/** Sentences that are clearer with the name of the control in them; each says all there is to do. */
const named: Partial<Record<RefusalCode, (place: Place) => string>> = {
  'missing-field': ({ label, isChoice }) => `Chưa ${isChoice ? 'chọn' : 'nhập'} ${label}.`,
  'missing-answers': ({ label }) => `Chưa trả lời ${label}.`,
}

/** What a control wants stands beside it before anything is refused, in the very words of these remedies. */
const hinted: readonly RefusalCode[] = ['invalid-phone', 'invalid-prediction']

/** What happened and what to do, as a page without script may say it; `place`: the control it is said beside. */
export function sayRefusal({ refused }: Refusal, place?: Place): { title: string; remedy: string } {
  const own = place && named[refused]?.(place)
  if (own !== undefined) return { title: own, remedy: '' }
  const { title, remedy } = sentenceOf(refused)
  if (place && hinted.includes(refused)) return { title, remedy: '' }
  return { title, remedy: withoutScript[refused] ?? remedy }
}
