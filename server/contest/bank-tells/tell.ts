import type { Question } from '../contest.ts'

/** What gives a key away to somebody who knows nothing of the subject, or makes a question not worth asking. */
export type TellCode =
  | 'middle-number'
  | 'middle-date'
  | 'key-shortest'
  | 'key-longest'
  | 'absolute-word'
  | 'near-double'
  | 'document-trivia'
  | 'trivia'
  | 'bare-explanation'
  | 'incomplete-citation'
  | 'acronym-told'
  | 'year-in-stem'

/** One question that shows a tell; `detail` names what shows it: another question's id, a word, a year. */
export interface Hit {
  readonly question: Question
  readonly detail?: string
}

/** How often a tell is found in a bank: `hits` among the questions in which it could be. */
export interface Tell {
  readonly code: TellCode
  readonly among: readonly Question[]
  readonly hits: readonly Hit[]
  /** How often chance alone would hit, 0…1, where the tell is one of guessing. */
  readonly chance?: number
}

/** The index of the key of a question with one right answer, which is what guessing is about. */
export const keyOf = ({ right }: Question): number | undefined => (right.length === 1 ? right[0] : undefined)

/** The mean of some shares, 0…1; of none 0. */
export const meanOf = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)

/** The words of a text, folded: lower case, numbers and document numbers kept whole. */
export const wordsOf = (text: string): string[] =>
  text.normalize('NFC').toLocaleLowerCase('vi').match(WORD) ?? []

const WORD = /[\p{L}\p{N}]+(?:[/.,–-][\p{L}\p{N}]+)*%?/gu

/** Whether two questions are never drawn into one paper. */
export const areExclusive = (a: Question, b: Question): boolean =>
  (a.groups ?? []).some(group => b.groups?.includes(group))
