import { type Refusal, sentenceOf } from '../contract/problem.ts'
import type { ProblemCode } from '../contract/problem-code.ts'

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
const withoutScript: Partial<Record<ProblemCode, string>> = {
  busy: 'Những gì bạn đã nhập vẫn còn trên trang này; vui lòng gửi lại sau ít phút.',
  'unknown-contest': 'Kiểm tra lại đường dẫn hoặc mã QR bạn đã mở.',
  'method-not-allowed': 'Mở lại trang của cuộc thi từ đầu.',
  'outdated-consent': 'Đọc bản mới dưới đây rồi đồng ý lại; các mục khác bạn đã nhập vẫn còn.',
}

/** Sentences that are clearer with the name of the control in them; each says all there is to do. */
const named: Partial<Record<ProblemCode, (place: Place) => string>> = {
  'missing-field': ({ label, isChoice }) => `Chưa ${isChoice ? 'chọn' : 'nhập'} ${label}.`,
  'missing-answers': ({ label }) => `Chưa trả lời ${label}.`,
}

/** What a control wants stands beside it before anything is refused, in the very words of these remedies. */
const hinted: readonly ProblemCode[] = ['invalid-phone', 'invalid-prediction']

/** What happened and what to do, as a page without script may say it; `place`: the control it is said beside. */
export function sayRefusal({ refused }: Refusal, place?: Place): { title: string; remedy: string } {
  const own = place && named[refused]?.(place)
  if (own !== undefined) return { title: own, remedy: '' }
  const { title, remedy } = sentenceOf(refused)
  if (place && hinted.includes(refused)) return { title, remedy: '' }
  return { title, remedy: withoutScript[refused] ?? remedy }
}
