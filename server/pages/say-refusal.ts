import { type Refusal, type RefusalCode, sentenceOf } from '../errors.ts'

/** Remedies that speak of a script sending again; here nobody does but the reader. */
const withoutScript: Partial<Record<RefusalCode, string>> = {
  busy: 'Những gì bạn đã nhập vẫn còn trên trang này; vui lòng gửi lại sau ít phút.',
  'unknown-contest': 'Kiểm tra lại đường dẫn hoặc mã QR bạn đã mở.',
  'method-not-allowed': 'Mở lại trang của cuộc thi từ đầu.',
}

/** What happened and what to do, as a page without script may say it. */
export function sayRefusal({ refused }: Refusal): { title: string; remedy: string } {
  const { title, remedy } = sentenceOf(refused)
  return { title, remedy: withoutScript[refused] ?? remedy }
}
