import { checkTime } from './check-time.ts'
import { timeLeft } from './clock.ts'
import { loadContest } from './load-contest.ts'
import type { Quiz } from './quiz.ts'
import { findOpenPaper } from './state.ts'

/** The browsers waiting for one instant spread what they ask over about this long, ms. */
const OPENING_SPREAD_MS = 5_000
/** Shorter: a paper whose time is up is taken for 10 s. */
const END_SPREAD_MS = 2_000
/** How long before the opening the clock is set anew, ms. */
const SET_MS = 10 * 60_000
const OPENING_PAUSE_MS = 3_000
const TICK_MS = 1_000
/** A tick that comes later than this has slept, or the clock was moved. */
const LATE_MS = 5 * TICK_MS
const LONGEST_PAUSE_MS = 60_000
/** Said only twice: a clock that speaks every second makes a screen reader useless. */
const SPOKEN_MINUTES = [5, 1]

/** Look at the clock now, and then once a second as long as there is something to count. */
export function countDown(quiz: Quiz): void {
  const { state, host } = quiz
  const ms = timeLeft(quiz)
  quiz.stopClock()
  const now = host.environment.now()
  const passed = now - (quiz.lastTick ?? now)
  quiz.lastTick = ms === undefined ? undefined : now
  if (ms === undefined || !host.isConnected) return
  host.requestUpdate()
  quiz.stopClock = host.environment.after(TICK_MS, () => countDown(quiz))
  if (state.at === 'before') countToOpening(quiz, ms)
  else countPaper(quiz, ms, passed)
}

/**
 * The first answer may have lain in a cache and be old, with or without saying so: the clock is asked for once more
 * before it matters, and after the opening again and again until the contest is really open.
 */
function countToOpening(quiz: Quiz, ms: number): void {
  const { environment } = quiz.host
  const spread = OPENING_SPREAD_MS * environment.random()
  const isDue = ms < -spread || (!quiz.isClockSet && ms < SET_MS - spread)
  if (!isDue || environment.now() < quiz.nextAsk) return
  quiz.isClockSet = true
  quiz.nextAsk = environment.now() + OPENING_PAUSE_MS
  void loadContest(quiz, true)
}

function countPaper(quiz: Quiz, ms: number, passed: number): void {
  const { environment } = quiz.host
  if (passed < 0 || passed > LATE_MS) quiz.isDoubtful = true
  const minutes = SPOKEN_MINUTES.find(spoken => ms <= spoken * 60_000 && ms + passed > spoken * 60_000)
  if (minutes && ms > 0 && passed > 0) quiz.announce(['minutesLeft', Math.ceil(ms / 60_000)])
  const isUp = ms <= -END_SPREAD_MS * environment.random()
  const pause = quiz.nextAsk - environment.now()
  // A clock set back would make the pause hours long.
  if (pause > 0 && pause <= LONGEST_PAUSE_MS) return
  // A page in the background is given few ticks, all of them late; it asks when it is looked at again.
  const isDoubtful = quiz.isDoubtful && document.visibilityState === 'visible'
  if (findOpenPaper(quiz.state) && (isUp || isDoubtful)) void checkTime(quiz, isUp)
}
