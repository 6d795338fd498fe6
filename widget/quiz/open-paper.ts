import type { PublicContest } from '../../server/contract/public.ts'
import type { Failure } from '../api.ts'
import { forget, remember } from './keep-paper.ts'
import type { Notice, Quiz } from './quiz.ts'
import { type Sitting, stepOf } from './state.ts'

/** Open the step a sitting is on. */
export function open(
  quiz: Quiz,
  contest: PublicContest,
  sitting: Sitting,
  notice?: Notice,
  failure?: Failure,
): void {
  remember(contest.id, sitting)
  quiz.show({ at: stepOf(sitting, contest), contest, sitting, failure }, notice)
}

/** The one end of a paper that was not received: it is put away, and the screen says why. */
export function end(quiz: Quiz, contest: PublicContest, { attempt, site }: Sitting, failure: Failure): void {
  forget(contest.id, attempt)
  quiz.show({ at: 'ended', contest, failure, site })
}
