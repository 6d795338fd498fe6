import { type Failure, isFailure } from '../api.ts'
import { meaningOf } from '../refusals.ts'
import { isPaperDeadline } from '../shapes.ts'
import type { Quiz } from './quiz.ts'
import { findOpenPaper, type OpenPaper, type State } from './state.ts'

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
const timeUntil = ({ host, ahead }: Quiz, instant: string): number =>
  Date.parse(instant) - host.environment.now() - ahead

/** Milliseconds to the opening, or to the end of an open paper's time; undefined where nothing is counted down. */
export function timeLeft(quiz: Quiz): number | undefined {
  const { state } = quiz
  if (state.at === 'before') return timeUntil(quiz, state.contest.opens)
  const open = findOpenPaper(state)
  return open && timeUntil(quiz, open.paper.deadline)
}

/** The same, where it is to be seen. */
export function shownTimeLeft(quiz: Quiz): number | undefined {
  const ms = timeLeft(quiz)
  return ms === undefined || isShown(quiz.state, ms) ? ms : undefined
}

const isShown = (state: State, ms: number): boolean =>
  !('paper' in state) || Boolean(state.contest.paper.timeLimit) || ms <= NEAR_MS

/**
 * What the server says of an open paper. `running`: its time goes on, perhaps longer than was told. `up`: it is over now
 * and the paper is taken as it stands. `over`: it is taken no more. `silent`: nobody answered. `unknown`: the server is
 * older than the question.
 */
export type Verdict =
  | { readonly is: 'running'; readonly deadline: string; readonly isExtended: boolean }
  | { readonly is: 'over'; readonly failure: Failure }
  | { readonly is: 'up' | 'silent' | 'unknown' }

/** Two clocks agree no better than this, ms. */
const SLACK_MS = 1_500

/**
 * Ask the server when the time of this paper is up by the rules in force, and set our clock by its answer. Whatever else
 * is under way goes on, and so may the citizen.
 */
export async function askDeadline(quiz: Quiz, { attempt, token, deadline }: OpenPaper): Promise<Verdict> {
  const asked = quiz.host.environment.now()
  const reply = await quiz.ask(`attempts/${attempt}/deadline`, isPaperDeadline, [['token', token]])
  if (isFailure(reply)) return verdictOf(reply)
  const { body } = reply
  quiz.ahead = aheadOf(quiz, body.now, asked)
  if (timeUntil(quiz, body.deadline) <= 0) return { is: 'up' }
  const isExtended = Date.parse(body.deadline) - Date.parse(deadline) > SLACK_MS
  return { is: 'running', deadline: body.deadline, isExtended }
}

function verdictOf(failure: Failure): Verdict {
  if (failure.code === 'not-found' || failure.code === 'method-not-allowed') return { is: 'unknown' }
  const meaning = meaningOf(failure)
  return meaning === 'final' || meaning === 'window' ? { is: 'over', failure } : { is: 'silent' }
}
