import type { PublicContest } from '../../server/contract/public.ts'
import type { Failure } from '../api.ts'
import { forget } from './keep-paper.ts'
import type { Quiz } from './quiz.ts'
import type { Sitting } from './state.ts'

/** The one end of a paper that was not received: it is put away, and the screen says why. */
export function end(quiz: Quiz, contest: PublicContest, { attempt, site }: Sitting, failure: Failure): void {
  forget(contest.id, attempt)
  quiz.show({ at: 'ended', contest, failure, site })
}
