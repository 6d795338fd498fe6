import type { Question } from '../contest.ts'
import { keyOf, meanOf, type Tell, type TellCode } from './tell.ts'

const NUMBER = /\d+(?:[.,]\d+)*/g
/** `61/2018/NĐ-CP`, `14-KL/TW`: a name, whose size means nothing. */
const DOCUMENT = /\d[\d/]*[/-]\p{Lu}/u
/** `19/01/2022`, `Ngày 19/01/2022`, `Năm 2022`. */
const DATE = /^\P{N}{0,10}(?:(\d{1,2})\/(\d{1,2})\/)?((?:19|20)\d\d)$/u

/** Questions whose options differ in one number alone, or are dates: how often is the key the middle one? */
export const middleKeys = (questions: readonly Question[]): Tell[] => [
  middleOf('middle-number', questions, numbersIn),
  middleOf('middle-date', questions, datesIn),
]

function middleOf(
  code: TellCode,
  questions: readonly Question[],
  read: (question: Question) => readonly number[] | undefined,
): Tell {
  const among = questions.filter(question => keyOf(question) !== undefined && read(question) !== undefined)
  const hits = among.filter(question => isMiddle(read(question) ?? [], keyOf(question) ?? 0))
  const shares = among.map(({ options: { length } }) => (length - 2) / length)
  return { code, among, hits: hits.map(question => ({ question })), chance: meanOf(shares) }
}

/** The number in each option, where the options are alike but for it and no two are equal; years are dates. */
export function numbersIn({ options }: Question): readonly number[] | undefined {
  const [frame, ...others] = options.map(option => option.replace(NUMBER, '#'))
  if (frame?.split('#').length !== 2 || others.some(other => other !== frame)) return undefined
  if (options.some(option => DOCUMENT.test(option))) return undefined
  const values = options.map(option => readNumber(option.match(NUMBER)?.[0] ?? ''))
  return values.every(isYear) ? undefined : distinct(values)
}

/** The day in each option as yyyymmdd, where every option is a date or a year and no two are equal. */
export function datesIn({ options }: Question): readonly number[] | undefined {
  const dates = options.map(option => DATE.exec(option))
  if (!dates.every(date => date !== null)) return undefined
  return distinct(
    dates.map(([, day = 0, month = 0, year]) => Number(year) * 10_000 + Number(month) * 100 + Number(day)),
  )
}

/** `14.732` and `42,3265` as written in Vietnamese. */
const readNumber = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'))

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100

const distinct = (values: readonly number[]): readonly number[] | undefined =>
  values.length >= 3 && new Set(values).size === values.length ? values : undefined

/** Neither the least nor the greatest. */
const isMiddle = (values: readonly number[], key: number): boolean => {
  const own = values[key] ?? Number.NaN
  return own > Math.min(...values) && own < Math.max(...values)
}

/** Shorter options (names, numbers, dates) differ in length for good reasons, characters. */
const SHORT = 20

/** Questions whose options are all sentences: how often does the key stand out as the shortest, or the longest? */
export const keyLengths = (questions: readonly Question[]): Tell[] => [
  standsOut('key-shortest', questions, (key, other) => key < other),
  standsOut('key-longest', questions, (key, other) => key > other),
]

function standsOut(
  code: TellCode,
  questions: readonly Question[],
  differs: (key: number, other: number) => boolean,
): Tell {
  const among = questions.filter(
    question => keyOf(question) !== undefined && question.options.every(({ length }) => length >= SHORT),
  )
  const hits = among.filter(({ options, right: [key = 0] }) =>
    options.every(({ length }, index) => index === key || differs(options[key]?.length ?? 0, length)),
  )
  const chance = meanOf(among.map(({ options }) => 1 / options.length))
  return { code, among, hits: hits.map(question => ({ question })), chance }
}

/** `chỉ` is the word "only", not the beginning or end of chỉ số, chỉ đạo, địa chỉ … */
const ABSOLUTE =
  /(?<!địa |chứng |đình |tôn |tiêu )\bchỉ (?!số|đạo|tiêu|thị|huy|dẫn|định|báo|giới)|(?<![\p{L}])(?:mọi|tất cả|duy nhất|hoàn toàn|tuyệt đối|bất kỳ|bất cứ|luôn)(?![\p{L}])/iu

export const isAbsolute = (option: string): boolean => ABSOLUTE.test(option)

/**
 * Questions in which some options, but not all, hold an absolute word: how often is one of those the key, against
 * the share of options that hold one?
 */
export function absoluteWords(questions: readonly Question[]): Tell {
  const among = questions.filter(question => {
    const count = question.options.filter(isAbsolute).length
    return keyOf(question) !== undefined && count > 0 && count < question.options.length
  })
  const hits = among.filter(({ options, right: [key = 0] }) => isAbsolute(options[key] ?? ''))
  const chance = meanOf(among.map(({ options }) => options.filter(isAbsolute).length / options.length))
  return { code: 'absolute-word', among, hits: hits.map(question => ({ question })), chance }
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g
const yearsIn = (text: string): string[] => text.match(YEAR) ?? []

/** Questions whose key, and no other option, shares a year with the stem. */
export function yearsInStem(questions: readonly Question[]): Tell {
  const hits = questions.flatMap(question => {
    const { text, options, right } = question
    const shared = options.map(option => yearsIn(option).filter(year => yearsIn(text).includes(year)))
    const onlyKey = shared.every((years, index) => years.length > 0 === right.includes(index))
    const [year] = shared.flat()
    return onlyKey && year !== undefined ? [{ question, detail: year }] : []
  })
  return { code: 'year-in-stem', among: questions, hits }
}
