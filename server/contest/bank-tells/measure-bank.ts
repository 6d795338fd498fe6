import type { Question } from '../contest.ts'
import { absoluteWords, keyLengths, middleKeys, yearsInStem } from './guessable-keys.ts'
import { nearDoubles, toldAcronyms } from './question-pairs.ts'
import type { Tell } from './tell.ts'
import { bareExplanations, incompleteCitations, triviaIn } from './weak-questions.ts'

/**
 * Every tell of these questions, for a contest that opens in `year`: what gives a key away, which questions tell of one
 * another, and what is not worth asking. Reports list them in this order.
 */
export const measureBank = (questions: readonly Question[], year: number): Tell[] => [
  ...middleKeys(questions),
  ...keyLengths(questions),
  absoluteWords(questions),
  nearDoubles(questions),
  ...triviaIn(questions, year),
  bareExplanations(questions),
  incompleteCitations(questions),
  toldAcronyms(questions),
  yearsInStem(questions),
]
