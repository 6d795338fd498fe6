import type { Quiz } from './quiz.ts'
import type { State } from './state.ts'

const MINUTE_MS = 60_000
/** A paper without a limit of its own shows its clock when its time comes near. */
const NEAR_MS = 10 * MINUTE_MS

/**
 * How far the server's clock is ahead of ours, ms, when it showed `instant` for an answer that was asked for at `asked`
 * and has lain in caches for `age` ms.
 */
export function aheadOf({ host }: Quiz, instant: string, asked = host.environment.now(), age = 0): number {
  const now = host.environment.now()
  // A clock moved while the answer was on its way makes nonsense of the way's length.
  const way = Math.min(Math.max(0, now - asked), MINUTE_MS)
  return Date.parse(instant) + age + way / 2 - now
}

/** Milliseconds until `instant` on the server's clock, negative when it has passed. */
export const until = ({ host, ahead }: Quiz, instant: string): number =>
  Date.parse(instant) - host.environment.now() - ahead

/** Milliseconds to the opening, or to the end of an open paper's time; undefined where nothing is counted down. */
export function left(quiz: Quiz): number | undefined {
  const { state } = quiz
  if (state.at === 'before') return until(quiz, state.contest.opens)
  return 'sitting' in state && !state.sitting.sent ? until(quiz, state.sitting.deadline) : undefined
}

/** The same, where it is to be seen. */
export function shownLeft(quiz: Quiz): number | undefined {
  const ms = left(quiz)
  return ms === undefined || isShown(quiz.state, ms) ? ms : undefined
}

const isShown = (state: State, ms: number): boolean =>
  !('sitting' in state) || Boolean(state.contest.paper.timeLimit) || ms <= NEAR_MS
