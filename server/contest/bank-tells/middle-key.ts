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
