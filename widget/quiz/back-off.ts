import type { Quiz } from './quiz.ts'

const FIRST_MS = 1_000
const LONGEST_MS = 60_000

/**
 * Milliseconds to wait before the next try: doubling from a second to a minute, spread over half to all of it by
 * `chance` (0 ≤ x < 1) so that sixty portals do not return together, and never sooner than the server asked for
 * (`after`, ms), up to a minute: an answer of a gateway must not silence a paper for an hour.
 */
export function backOff(tries: number, chance: number, after = 0): number {
  const step = Math.min(LONGEST_MS, FIRST_MS * 2 ** tries)
  return Math.max(step * (0.5 + chance / 2), Math.min(LONGEST_MS, after))
}

/**
 * Wait before the next of `tries` (from 0), as long as `backOff` says, or until the network is back or a person asks: the
 * last two may never happen. `after` is what the server asked for, ms.
 */
export const waitToRetry = (quiz: Quiz, tries: number, after?: number): Promise<void> =>
  new Promise(resolve => {
    const { environment } = quiz.host
    const cancel = environment.after(backOff(tries, environment.random(), after), resolve)
    quiz.endWait = () => {
      cancel()
      resolve()
    }
  })
