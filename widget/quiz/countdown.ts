import { load } from './arrive.ts'
import type { QuizController } from './quiz-controller.ts'
import { send } from './send.ts'
import type { State } from './state.ts'

/** The browsers waiting for the opening spread their first request over about this long. */
const SPREAD_MS = 5_000

/** How far the server's clock is ahead of ours, ms, when it shows `instant` now. */
export const aheadOf = ({ host }: QuizController, instant: string): number =>
  Date.parse(instant) - host.outside.now()

/** Milliseconds until `instant` on the server's clock, negative when it has passed. */
export const until = (quiz: QuizController, instant: string): number => aheadOf(quiz, instant) - quiz.ahead

/** Milliseconds to the opening, or to the end of a timed paper; undefined where nothing is counted down. */
export function left(quiz: QuizController): number | undefined {
  const aim = aimOf(quiz.state)
  return aim ? until(quiz, aim) : undefined
}

function aimOf(state: State): string | false | null | undefined | 0 {
  if (state.at === 'before') return state.contest.opens
  return 'sitting' in state && !state.sitting.sent && state.contest.paper.timeLimit && state.sitting.deadline
}

/** Look at the clock now, and then once a second as long as there is something to count. */
export function tick(quiz: QuizController): void {
  const { state, host, rest } = quiz
  const ms = left(quiz)
  rest()
  if (ms === undefined || !host.isConnected) return
  host.requestUpdate()
  if (state.at === 'before' && ms < -SPREAD_MS * host.outside.random()) return void load(quiz)
  if ('sitting' in state && ms <= 0) return void send(quiz, state.contest, state.sitting, ['timeUp'])
  // Said only twice: a clock that speaks every second makes a screen reader useless.
  const minutes = Math.ceil(ms / 1000) / 60
  if ('sitting' in state && (minutes === 5 || minutes === 1)) quiz.say(['minutesLeft', minutes])
  quiz.rest = host.outside.after(1000, () => tick(quiz))
}
