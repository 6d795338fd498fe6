import type { Quiz } from './quiz.ts'
import type { State } from './state.ts'

/** How far the server's clock is ahead of ours, ms, when it shows `instant` now. */
export const aheadOf = ({ host }: Quiz, instant: string): number => Date.parse(instant) - host.outside.now()

/** Milliseconds until `instant` on the server's clock, negative when it has passed. */
export const until = (quiz: Quiz, instant: string): number => aheadOf(quiz, instant) - quiz.ahead

/** Milliseconds to the opening, or to the end of a timed paper; undefined where nothing is counted down. */
export function left(quiz: Quiz): number | undefined {
  const aim = aimOf(quiz.state)
  return aim ? until(quiz, aim) : undefined
}

function aimOf(state: State): string | undefined {
  if (state.at === 'before') return state.contest.opens
  if (!('sitting' in state) || state.sitting.sent) return undefined
  return state.contest.paper.timeLimit ? state.sitting.deadline : undefined
}
