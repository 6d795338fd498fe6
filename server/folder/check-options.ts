import { type Fault, fault } from './fault.ts'
import type { FaultCode } from './fault-sentences.ts'
import { placeOf, type Row } from './parse-table.ts'

/** What the author of a question set beside the right answer, for himself: whoever reads it knows the key. */
const AUTHOR_MARKS = [
  /^\s*(?:\*(?!\*)|[✓✔☑✅√→])|(?:(?<!\*)\*|[✓✔☑✅√])\s*$/u,
  /\s[([{]\s*(?:đ|đ\.?á|s|x|đúng|sai|đáp án(?: đúng)?|key|true|false|correct|right|wrong)\s*[)\]}]\s*$/iu,
  /^\s*[([{]\s*(?:đ|đ\.?á|s|x|đúng|sai|đáp án(?: đúng)?|key|true|false|correct|right|wrong)\s*[)\]}]/iu,
  /^\s*(?:đáp án(?: đúng)?|đ\/á|key|correct)\s*[:=.–-]/iu,
  /(?:[-=]+>|<[-=]+|→|←)\s*(?:đúng|sai|đáp án(?: đúng)?|đ\/á)\s*$/iu,
  /\s[-–—:]\s*(?:ĐÚNG|SAI|ĐÁP ÁN(?: ĐÚNG)?)\s*$/u,
  /^\s*\*\*(?![^*]+\*\*)/u,
  /[✗✘❌❎☒]/u,
]
/** Excel's own way to say "this is text", when it was typed twice. */
const APOSTROPHE = /^\s*['’`‘](?!.*['’`‘])/u

const NUMBER = '(?:\\d|hai|ba|bốn|năm|sáu)'
const THINGS = '(?:phương án|đáp án|câu trả lời|lựa chọn|câu|ý|nội dung|trường hợp|điều)'
const LETTER = '(?:\\(?[a-h]\\)?|[“"\'][a-h][”"\'])'
/** An option that speaks of others by their letters, which nothing has on a paper whose options are shuffled. */
const BY_LETTER = new RegExp(
  `^(?:(?:tất cả|cả|chỉ|gồm|bao gồm)\\s+)?(?:${THINGS}\\s+)?${LETTER}(?:\\s*(?:,|và|lẫn|hoặc|&|\\+|/)\\s*(?:${THINGS}\\s+)?${LETTER})+(?:\\s+(?:đều\\s+)?(?:đúng|sai))?$`,
  'iu',
)
const ONE_LETTER = new RegExp(
  `^(?:(?:cả|chỉ|như|giống)\\s+)?${THINGS}\\s+${LETTER}(?:\\s+(?:và|hoặc)\\s+.*)?$`,
  'iu',
)
/** An option that speaks of those above it, or of all: it reads right only behind them. */
const OF_OTHERS = [
  new RegExp(
    `^(?:tất cả|toàn bộ|cả|(?:cả )?${NUMBER}|các|những|mọi)(?: ${NUMBER})?(?: (?:các|những|mọi))?(?: ${THINGS})?(?: (?:ở|nêu|đã nêu|vừa nêu|nói))? ?(?:trên|bên trên|phía trên|vừa nêu)(?: đây)?(?: đều)?(?: (?:là )?(?:đúng|sai))?$`,
    'iu',
  ),
  new RegExp(
    `^(?:tất cả|cả ${NUMBER}|cả|các)(?: các)?(?: ${NUMBER})?(?: ${THINGS})?(?: đều)? (?:đúng|sai)$`,
    'iu',
  ),
  new RegExp(`^cả ${NUMBER}(?: ${THINGS})?$`, 'iu'),
  new RegExp(`^tất cả(?:(?: các)? ${THINGS})?$`, 'iu'),
  new RegExp(`^(?:tất cả|cả ${NUMBER}|các)(?: các)?(?: ${THINGS})? còn lại$`, 'iu'),
  new RegExp(`^không có ${THINGS} (?:đúng|sai)$`, 'iu'),
  new RegExp(
    `^không(?: có)?(?: (?:một|bất kỳ))? ${THINGS} nào(?: (?:ở|nêu))?(?: trên)?(?: (?:là )?(?:đúng|sai))?$`,
    'iu',
  ),
  new RegExp(`^(?:không phải|không thuộc)(?: (?:các|những))? ${THINGS} (?:trên|nêu trên|kể trên)$`, 'iu'),
  new RegExp(`^(?:${THINGS}|nội dung) khác$`, 'iu'),
]

/** What is wrong with the options of a question as texts of a paper; `pinned`: those that keep their place at the end. */
export function checkOptionTexts(row: Row, options: readonly string[], pinned: readonly number[]): Fault[] {
  const texts = options.map(column => (row.cells.get(column) ?? '').trim())
  const lettered = letteredIn(texts)
  return texts.flatMap((text, index) => {
    const found = faultOf(
      text.replace(/[.;,]+$/u, ''),
      text,
      lettered.includes(index),
      pinned.includes(index),
    )
    return found === undefined ? [] : [fault(found, placeOf(row, options[index] ?? null), text)]
  })
}

function faultOf(bare: string, text: string, isLettered: boolean, isPinned: boolean): FaultCode | undefined {
  if (isLettered) return 'lettered-option'
  if (AUTHOR_MARKS.some(mark => mark.test(text)) || APOSTROPHE.test(text)) return 'author-mark'
  if (BY_LETTER.test(bare) || ONE_LETTER.test(bare)) return 'option-by-letter'
  return !isPinned && OF_OTHERS.some(form => form.test(bare)) ? 'unpinned-option' : undefined
}

const LETTERED = /^\(?([A-Ha-h])(?:[.):/]|\s?[-–])\s*(?=\S)/u
/** People whose first name is known by a letter. */
const PEOPLE = /^[A-H]\. ?(?:Mác|Marx|Ăng-?ghen|Engels)/u

/** The options that are written with a letter in front: their own, or all with some letter. */
function letteredIn(texts: readonly string[]): number[] {
  const letters = texts.map(text => (PEOPLE.test(text) ? undefined : LETTERED.exec(text)?.[1]?.toUpperCase()))
  if (letters.every(letter => letter !== undefined)) return texts.map((_, index) => index)
  return letters.flatMap((letter, index) => (letter === String.fromCharCode(65 + index) ? [index] : []))
}
