const DAY_MS = 86_400_000

/** Days without an attempt after which a portal is asked about. */
export const SILENT_DAYS = 2
/** Days after the opening within which a portal that has sent nothing yet is given time. */
const FIRST_DAYS = 1

/** When attempts are taken: the half-open window `[opens, closes)`, epoch ms. */
export interface OpenTime {
  readonly opens: number
  readonly closes: number
}

/**
 * Whole days for which nothing has come from a site while it could have: what lies between two rounds is not held against
 * it. Null: not long enough for a word, or no round is open at `now` (epoch ms). `lastAt` null: nothing ever came.
 */
export function silentFor(rounds: readonly OpenTime[], lastAt: number | null, now: number): number | null {
  if (!rounds.some(({ opens, closes }) => now >= opens && now < closes)) return null
  const since = lastAt ?? Number.NEGATIVE_INFINITY
  const open = rounds.map(({ opens, closes }) => Math.max(0, Math.min(closes, now) - Math.max(opens, since)))
  const days = Math.floor(open.reduce((sum, each) => sum + each, 0) / DAY_MS)
  const hasSent = rounds.some(({ opens }) => opens <= since)
  return days >= (hasSent ? SILENT_DAYS : FIRST_DAYS) ? days : null
}

/**
 * Days up to yesterday on which others sent attempts and this agency none, back to its last one. Nobody is held to days on
 * which nothing came at all: no round was open, or the contest had only begun. Both lists end with today, which is not
 * over: it only ends a silence.
 */
export function silentDays(own: readonly number[], all: readonly number[]): number {
  const last = own.findLastIndex(count => count > 0)
  return last === own.length - 1 ? 0 : all.slice(last + 1, -1).filter(count => count > 0).length
}
