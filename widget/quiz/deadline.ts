import { type Failure, isFailure } from '../api.ts'
import { meaningOf } from '../refusals.ts'
import { isDeadline } from '../shapes.ts'
import { aheadOf, until } from './clock.ts'
import type { Quiz } from './quiz.ts'
import type { Sitting } from './state.ts'

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
export async function askDeadline(quiz: Quiz, { attempt, token, deadline }: Sitting): Promise<Verdict> {
  const asked = quiz.host.environment.now()
  const reply = await quiz.ask(`attempts/${attempt}/deadline`, isDeadline, [['token', token]])
  if (isFailure(reply)) return failed(reply)
  const { body } = reply
  quiz.ahead = aheadOf(quiz, body.now, asked)
  if (until(quiz, body.deadline) <= 0) return { is: 'up' }
  const isExtended = Date.parse(body.deadline) - Date.parse(deadline) > SLACK_MS
  return { is: 'running', deadline: body.deadline, isExtended }
}

function failed(failure: Failure): Verdict {
  if (failure.code === 'not-found' || failure.code === 'method-not-allowed') return { is: 'unknown' }
  const meaning = meaningOf(failure)
  return meaning === 'final' || meaning === 'window' ? { is: 'over', failure } : { is: 'silent' }
}
