import type { ProblemCode } from './problem-code.ts'

/** Why a call gave no result: a code of the wire, or `network`: nothing came back that a server of ours writes. */
export type CallCode = ProblemCode | 'network'

/**
 * What a refusal says about what was sent. `passing`: nobody has judged it, so the very same may be sent again.
 * `mend`: its writer can change it. `outdated`: the page shows a contest that has changed; fetch it, then mend.
 * `window`: the contest or the round is not open. `final`: nothing will make the server take it.
 */
export type Meaning = 'passing' | 'mend' | 'outdated' | 'window' | 'final'

/** What its writer can change: what every code means that is not below, so that these take no place in the script. */
type Mendable =
  | ('malformed-request' | 'headers-too-large' | 'malformed-body' | 'body-too-large')
  | ('unsupported-body' | 'unsupported-charset' | 'not-utf8' | 'unsupported-format' | 'invalid-host')
  | ('repeated-field' | 'missing-field' | 'invalid-field' | 'missing-consent')
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
  // A field that the contest asked for when the page was loaded.
  'unknown-field': 'outdated',

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

/** What each code says about what was sent; one that is not here, its writer can mend. */
export const known: ReadonlyMap<string, Meaning> = new Map(Object.entries(meanings))

/** Nothing the reader changes in what was sent would make the server take it. */
export const endsPaper = (code: ProblemCode): boolean => {
  const meaning = known.get(code)
  return meaning === 'final' || meaning === 'window'
}
