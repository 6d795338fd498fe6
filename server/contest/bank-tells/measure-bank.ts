import type { Question } from '../contest.ts'
import { absoluteWords } from './absolute-words.ts'
import { incompleteCitations } from './citations.ts'
import { bareExplanations } from './explanations.ts'
import { keyLengths } from './key-length.ts'
import { middleKeys } from './middle-key.ts'
import { nearDoubles } from './near-doubles.ts'
import type { Tell } from './tell.ts'
import { toldAcronyms, yearsInStem } from './told-elsewhere.ts'
import { triviaIn } from './trivia.ts'

/** Every tell of these questions, for a contest that opens in `year`. */
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
