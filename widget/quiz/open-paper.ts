import type { PublicContest } from '../../server/contract/public.ts'
import type { Failure } from '../api.ts'
import { forgetPaper, keepPaper } from './keep-paper.ts'
import type { Notice, Quiz } from './quiz.ts'
import { type OpenPaper, type PaperState, reviewOf, stepOf } from './state.ts'

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

/** Open the step that `failure` is about, for the paper's writer to mend. */
export function mendPaper(quiz: Quiz, contest: PublicContest, paper: OpenPaper, failure?: Failure): void {
  const step = failure?.code === 'invalid-prediction' ? paper.questions.length : reviewOf(paper, contest)
  openPaper(quiz, contest, { ...paper, step }, undefined, failure)
}

/** Take what was written elsewhere, or told by the server, into the paper that lies open; focus stays where it is. */
export function updatePaper(quiz: Quiz, state: PaperState, paper: OpenPaper, notice = quiz.notice): void {
  keepPaper(state.contest.id, paper)
  quiz.show({ ...state, paper }, notice, false)
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
