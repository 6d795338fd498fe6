import { markupIn } from './damaged-text.ts'
import type { FaultCode } from './fault-sentences.ts'

const word = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')

/** Questions about spreadsheets and programs. “Học hàm” is a title of professors. */
const PROGRAMS = word(
  'excel|google sheets?|calc|bảng tính|công thức|(?<!học )hàm|lập trình|lô-?gích?|logic|python|java|javascript|sql|c\\+\\+',
)
const HTML = word('html|xml|trang web|website|thẻ (?=<).*')
const TAG = /<\/?[a-z][^<>]*>/giu
const FORMULA = /^=[A-Z$(\d]/u
/** What spreadsheets and programs show as the value of something. */
const VALUE = /^(?:#[A-Z0/]+[A!?]|TRUE|FALSE|NULL|None|undefined|NaN)$/iu

/**
 * Whether what looks like the damage `code` in a cell is what its question asks about: formulas and errors of Excel, tags
 * of HTML. One such value among texts is damage there too, for nobody asks about one.
 */
export function isAskedAbout(
  code: FaultCode,
  text: string,
  question: string,
  options: readonly string[],
): boolean {
  if (code === 'markup') return HTML.test(question) && markupIn(text.replace(TAG, '')) === undefined
  if (code !== 'spreadsheet-damage' || !PROGRAMS.test(question)) return false
  if (!options.includes(text)) return word('lỗi').test(text)
  return (
    FORMULA.test(text) || (VALUE.test(text) && new Set(options.filter(each => VALUE.test(each))).size > 1)
  )
}

const WRITING = word(
  'viết hoa|chính tả|(?:cách|được) (?:viết|ghi)|(?:viết|ghi|trình bày)(?: [^?.]*)? (?:đúng|sai|như thế nào|chuẩn)',
)

/** Whether a question asks how something is written, so that its options may differ in that alone. */
export const asksOfWriting = (question: string): boolean => WRITING.test(question)
