import { hasAuthorMark } from './author-marks.ts'
import { placeholderIn } from './damaged-text.ts'
import { type Fault, fault } from './fault.ts'
import type { FaultCode } from './fault-sentences.ts'
import { speaksOfOthers } from './option-of-others.ts'
import { placeOf, type Row } from './parse-table.ts'

/** What is wrong with the options of a question as texts of a paper; `pinned`: those that keep their place at the end. */
export function checkOptionTexts(row: Row, options: readonly string[], pinned: readonly number[]): Fault[] {
  const texts = options.map(column => (row.cells.get(column) ?? '').trim())
  const numbered = numberedIn(texts)
  const question = row.cells.get('Câu hỏi') ?? ''
  return texts.flatMap((text, index) => {
    const place = placeOf(row, options[index] ?? null)
    if (numbered.includes(index)) return [fault('lettered-option', place, text)]
    const found = faultOf(text, { texts, question, isPinned: pinned.includes(index) })
    return found === undefined ? [] : [fault(found, place, text)]
  })
}

interface Among {
  readonly texts: readonly string[]
  readonly question: string
  readonly isPinned: boolean
}

function faultOf(text: string, { texts, question, isPinned }: Among): FaultCode | undefined {
  if (hasAuthorMark(text, texts) && !(SIGN.test(text) && areSigns(texts))) return 'author-mark'
  if (isOutOfKind(text, texts)) return 'number-for-date'
  if (placeholderIn(text) !== undefined && !SIGN.test(text) && !areSigns(texts)) return 'placeholder'
  const speaks = speaksOfOthers(text.replace(/[.;,]+$/u, ''), question)
  if (speaks === 'by-mark') return texts.every(each => CODES.test(each)) ? undefined : 'option-by-letter'
  return speaks === 'of-all' && !isPinned ? 'unpinned-option' : undefined
}

/** Groups of blood, classes of licences, vitamins: where every option is made of such codes, none speaks of another. */
const CODES =
  /^(?:(?:[Cc]hỉ|[Cc]ả) )?[A-Z]{1,2}\d{0,2}[+-]?(?:(?:, ?| và | hoặc | & )[A-Z]{1,2}\d{0,2}[+-]?)*$/u

/** Signs that nobody writes for something that is still to come. */
const SIGN = /^(?:\*|[+×÷=<>≤≥≠±√∞%‰@#&$€₫^~|\\!:;,()[\]{}]+)$/u
/** More than a sign, a letter of a formula or nothing. */
const WORDS = /\p{L}{2}|\p{N}/u

/** Whether a question is about signs: “+”, “-”, “x”, “:”. There “?” or “…” may be one of them. */
const areSigns = (texts: readonly string[]): boolean =>
  texts.every(text => !WORDS.test(text) || placeholderIn(text) !== undefined)

/** What stands behind a mark that other marks are counted up with: “(1) và (2)”. */
const COUNTED = '(?!\\s*(?:,|;|&|\\+|và|hoặc|lẫn|hay)(?!\\p{L}))'
/** A letter or a number that a list has put in front of a text. */
const LETTERED = new RegExp(
  `^[([]?([A-Ha-h])(?:[.):\\]]|/(?=\\p{Lu}\\p{Ll})|\\s?[-–/](?=\\s)|\\s[-–/])${COUNTED}\\s*(?=\\S)`,
  'u',
)
/** The same close to what follows: “B-52”, “C/O” and “A-xít” are words, but not where the options are A-…, B-…, C-… */
const LETTERED_CLOSE = /^([A-Ha-h])[-–/](?=\p{L}{2}|\d)/u
const NUMBERED = new RegExp(`^[([]?0?([1-8])(?:[.):/\\]]|\\s[-–]|-(?=\\s))${COUNTED}\\s*(?=\\p{L})`, 'u')
/** Marks that stand in front of nothing else, in brackets or as bullets. */
const LIST = new RegExp(
  `^(?:[([][1-8A-Ha-h][)\\]]${COUNTED}\\s*(?=\\S)|[1-8A-Ha-h]\\)${COUNTED}|[•·∙‣⁃⦁⇒➔●○◦■▪▫◆◇▶►➢➤✦♦※]\\s*(?=\\p{L})|[-–—+>»]\\s?(?=\\p{L})|[§¤Øü#]\\s+(?=\\p{L})|[ov]\\s(?=\\p{Lu})|[\\u2460-\\u24ff\\u2776-\\u2793]|(?:[Pp]hương án|[Đđ]áp án|[Cc]âu|Ý|PA|ĐA) [A-Ha-h]\\s*[.:)–-]\\s*\\S)`,
  'u',
)
/** People whose first name is known by a letter. */
const PEOPLE = /^[A-H]\. ?(?:Mác|Marx|Ăng-?ghen|Engels|Smith|Lincoln|Einstein|\p{Lu}\.)/u

/** The options that are written with a mark of a list in front: its own letter or number, or all with some. */
function numberedIn(texts: readonly string[]): number[] {
  const marks = texts.map(text => (isOrder(text) || isInitial(text, texts) ? undefined : markOf(text)))
  const areAll = marks.every(mark => mark !== undefined)
  if (texts.every((text, index) => (closeMarkOf(text) ?? marks[index]) === index))
    return texts.map((_, at) => at)
  return marks.flatMap((mark, index) =>
    (LIST.test(texts[index] ?? '') && !isOrder(texts[index] ?? '')) || mark === index || areAll
      ? [index]
      : [],
  )
}

/** Marks of what the question lists, put in an order, and words for its gaps: “(1) → (3) → (2)”, “(1) công khai, (2) minh bạch”. */
const ORDER =
  /^[([]?[A-Ha-h1-8][)\]]?(?:\s*[-–—→>,;/]+\s*[([]?[A-Ha-h1-8][)\]]?)+$|^\([1-8]\).*[\s,;]\([1-8]\)/su
const isOrder = (text: string): boolean => ORDER.test(text)

/** “A. Puskin” beside “L. Tônxtôi”: a letter that no list of so few comes to is of a name, and so are the others. */
const isInitial = (text: string, texts: readonly string[]): boolean =>
  /^\p{Lu}\. ?\p{L}/u.test(text) &&
  texts.some(each => /^[A-Z]\. ?\p{Lu}/u.test(each) && placeInAlphabet(each.slice(0, 1)) >= texts.length)

/** Which option the mark in front of a text names, from 0; undefined where there is none. */
function markOf(text: string): number | undefined {
  const letter = PEOPLE.test(text) ? undefined : LETTERED.exec(text)?.[1]
  const digit = NUMBERED.exec(text)?.[1]
  if (letter !== undefined) return placeInAlphabet(letter)
  return digit === undefined ? undefined : Number(digit) - 1
}

function closeMarkOf(text: string): number | undefined {
  const letter = LETTERED_CLOSE.exec(text)?.[1]
  return letter === undefined ? undefined : placeInAlphabet(letter)
}

/** From 0. */
const placeInAlphabet = (letter: string): number => letter.toUpperCase().charCodeAt(0) - 65

/** A day as a spreadsheet counts it (2000 to 2050), a fraction or a day with dots, a share without its sign, a day turned round. */
const TURNED: readonly (readonly [is: RegExp, isNot: RegExp])[] = [
  [/^(?:3[6-9]|4\d|5[0-4])\d{3}(?:[.,]\d+)?$/, /^[\d.,\s]+$|^\D*\d[\d.,]*(?:\s*\D*)?$/u],
  [/^\d{1,2}\.(?!0$)\d{1,2}$/, /^\d+(?:[.,]\d+)*(?:\s|$)/],
  [/^0[.,]\d+$/, /^[^%]*$/],
  [/^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}$/, /:/],
  [/^\d{4}-\d{2}-\d{2}$/, /^\d{4}-\d{2}-\d{2}$/],
]

/** Whether an option is a number where no other option of its question is: Excel made it of a day or a fraction. */
function isOutOfKind(text: string, texts: readonly string[]): boolean {
  const others = texts.filter(each => each !== text && each !== '')
  return TURNED.some(
    ([is, isNot]) => is.test(text) && others.length > 0 && !others.some(other => isNot.test(other)),
  )
}
