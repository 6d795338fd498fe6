import { load } from './arrive.ts'
import { left } from './clock.ts'
import type { Quiz } from './quiz.ts'
import { send } from './send.ts'

/** The browsers waiting for the opening spread their first request over about this long. */
const SPREAD_MS = 5_000

/** Look at the clock now, and then once a second as long as there is something to count. */
export function tick(quiz: Quiz): void {
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
