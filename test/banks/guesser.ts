import { datesIn, isAbsolute, numbersIn } from '../../server/contest/bank-tells/guessable-keys.ts'
import { keyOf } from '../../server/contest/bank-tells/tell.ts'
import { drawable, type Question } from '../../server/contest/contest.ts'

/** The options somebody who knows only the tells would choose among, by index. */
type Guess = (question: Question, options: readonly number[]) => readonly number[]

const all = ({ options }: Question): readonly number[] => [...options.keys()]

/** Neither the least nor the greatest, where the options are numbers or dates. */
const middle: Guess = (question, options) => {
  const values = numbersIn(question) ?? datesIn(question)
  if (values === undefined) return options
  return options.filter(
    at => (values[at] ?? 0) > Math.min(...values) && (values[at] ?? 0) < Math.max(...values),
  )
}

const withoutAbsolutes: Guess = ({ options: texts }, options) => {
  const rest = options.filter(at => !isAbsolute(texts[at] ?? ''))
  return rest.length > 0 ? rest : options
}

const withYearOfStem: Guess = ({ text, options: texts }, options) => {
  const years = text.match(/(?:19|20)\d\d/g) ?? []
  const shared = options.filter(at => years.some(year => texts[at]?.includes(year)))
  return shared.length === 1 ? shared : options
}

const extreme =
  (pick: (...lengths: number[]) => number): Guess =>
  ({ options: texts }, options) => {
    const lengths = options.map(at => texts[at]?.length ?? 0)
    return lengths.every(length => length >= 20)
      ? options.filter((_, at) => lengths[at] === pick(...lengths))
      : options
  }

/** People who never heard of the subject, by what they go by. */
export const guessers: Readonly<Record<string, readonly Guess[]>> = {
  'picks the middle and avoids absolutes': [middle, withoutAbsolutes],
  'also looks for the year of the stem': [middle, withoutAbsolutes, withYearOfStem],
  'also prefers the longest': [middle, withoutAbsolutes, withYearOfStem, extreme(Math.max)],
  'also prefers the shortest': [middle, withoutAbsolutes, withYearOfStem, extreme(Math.min)],
}

/** The share of drawable questions with one right answer that a guesser gets right on average, in percent. */
export function expectedScore(bank: readonly Question[], tells: readonly Guess[]): number {
  const asked = drawable(bank).filter(question => keyOf(question) !== undefined)
  const chances = asked.map(question => {
    const left = tells.reduce((options, tell) => tell(question, options), all(question))
    return left.includes(keyOf(question) ?? -1) ? 1 / left.length : 0
  })
  return (100 * chances.reduce((sum, chance) => sum + chance, 0)) / asked.length
}
