import type { Question } from '../contest.ts'
import { keyOf, meanOf, type Tell, type TellCode } from './tell.ts'

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
