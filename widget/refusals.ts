import type { ProblemCode } from '../server/contract/problem-code.ts'

/**
 * What a refusal says about what was sent. `passing`: nobody has judged it, so the very same may be sent again.
 * `mend`: its writer can change it. `outdated`: the page shows a contest that has changed; fetch it, then mend.
 * `window`: the contest or the round is not open. `final`: nothing will make the server take it.
 */
export type Meaning = 'passing' | 'mend' | 'outdated' | 'window' | 'final'

/** Why a call gave no result: a code of the wire, or `network`: nothing came back that a server of ours writes. */
type CallCode = ProblemCode | 'network'

/** Why the element itself goes no further. */
type ElementCode = 'blocked' | 'unanswered' | 'time-up-void' | 'time-up-empty' | 'time-up-refused'

export type FailureCode = CallCode | ElementCode

/** What its writer can change: what every code means that the script does not know, so that these take no place in it. */
type Mendable =
  | ('malformed-request' | 'headers-too-large' | 'malformed-body' | 'body-too-large')
  | ('unsupported-body' | 'unsupported-charset' | 'not-utf8' | 'unsupported-format' | 'invalid-host')
  | ('repeated-field' | 'unknown-field' | 'missing-field' | 'invalid-field' | 'missing-consent')
  | ('garbled-text' | 'too-long' | 'text-too-long' | 'invalid-phone' | 'invalid-email' | 'invalid-date')
  | ('invalid-national-id' | 'invalid-number' | 'invalid-prediction')
  | ('unknown-question' | 'unknown-option' | 'missing-answers')

/** Every other code of the wire has its meaning: one more there does not compile until it is here, or above. */
const meanings: Readonly<Record<Exclude<CallCode, Mendable>, Meaning>> = {
  network: 'passing',
  busy: 'passing',
  internal: 'passing',
  'clock-behind': 'passing',
  'request-timeout': 'passing',
  // The paper stays kept here for as long as it takes somebody to mend the server's disk.
  'store-unwritable': 'passing',
  // An old process, or another server for a moment, stands where ours was.
  'not-found': 'passing',
  'method-not-allowed': 'passing',

  'outdated-choice': 'outdated',
  'outdated-consent': 'outdated',

  'before-opening': 'window',
  'after-closing': 'window',
  'after-round-closing': 'window',

  'unknown-contest': 'final',
  'unknown-receipt': 'final',
  'attempt-limit': 'final',
  'invalid-token': 'final',
  'expired-token': 'final',
  'already-submitted': 'final',
}

const known: ReadonlyMap<string, Meaning> = new Map(Object.entries(meanings))

interface HasCode {
  readonly code: string
}

/** A code this script has a meaning of its own for. */
export const isKnown = (code: string): boolean => known.has(code)

/** What `failure` says about what was sent; a code that is newer than this script is something to mend. */
export const meaningOf = ({ code }: HasCode): Meaning => known.get(code) ?? 'mend'

/** The server did not judge the request, so the very same request may be sent again. */
export const isPassing = (failure: HasCode): boolean => meaningOf(failure) === 'passing'
