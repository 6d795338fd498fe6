import type { PublicContest } from '../../server/contract/public.ts'
import type { Failure } from '../api.ts'
import { forgetPaper, keepPaper } from './keep-paper.ts'
import type { Notice, Quiz } from './quiz.ts'
import { type OpenPaper, stepOf } from './state.ts'

/** Open the step a paper is on. */
export function openPaper(
  quiz: Quiz,
  contest: PublicContest,
  paper: OpenPaper,
  notice?: Notice,
  failure?: Failure,
): void {
  keepPaper(contest.id, paper)
  quiz.show({ at: stepOf(paper, contest), contest, paper, failure }, notice)
}

/** The one end of a paper that was not received: it is put away, and the screen says why. */
export function endPaper(
  quiz: Quiz,
  contest: PublicContest,
  { attempt, site }: OpenPaper,
  failure: Failure,
): void {
  forgetPaper(contest.id, attempt)
  quiz.show({ at: 'ended', contest, failure, site })
}
