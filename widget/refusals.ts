import { type CallCode, known, type Meaning } from '../server/contract/refusal-meaning.ts'

/** Why the element itself goes no further. */
type ElementCode = 'blocked' | 'unanswered' | 'time-up-void' | 'time-up-empty' | 'time-up-refused'

/** Why there is no result, whoever says so. */
export type FailureCode = CallCode | ElementCode

interface HasCode {
  readonly code: string
}

/** A code this script has a meaning of its own for. */
export const isKnown = (code: string): boolean => known.has(code)

/** What `failure` says about what was sent; a code that is newer than this script is something to mend. */
export const meaningOf = ({ code }: HasCode): Meaning => known.get(code) ?? 'mend'

/** The server did not judge the request, so the very same request may be sent again. */
export const isPassing = (failure: HasCode): boolean => meaningOf(failure) === 'passing'
