import type { PublicContest } from '../../server/contract/public.ts'
import { mendPaper, openPaper, updatePaper } from './open-paper.ts'
import type { Quiz } from './quiz.ts'
import {
  countAnswered,
  findOpenPaper,
  isAnswered,
  type OpenPaper,
  type PaperState,
  reviewOf,
} from './state.ts'
import { submitPaper } from './submit-paper.ts'

/** Take what the form of the open step says into the paper. */
export function readAnswers(quiz: Quiz, form: HTMLFormElement): void {
  const { state } = quiz
  // What is being typed is not what a start that got no answer would send again.
  if (state.at === 'identity') quiz.work = {}
  const open = findOpenPaper(state)
  if (!open) return
  const { answers, questions, step, prediction } = open.paper
  const given = new FormData(form)
  const question = questions[step]
  const change = question
    ? { answers: { ...answers, [question.id]: given.getAll(question.id).map(String) } }
    : { prediction: String(given.get('prediction') ?? prediction) }
  const paper = { ...open.paper, ...change, refused: undefined }
  quiz.tellTabs({
    attempt: paper.attempt,
    ...(question
      ? { answers: { [question.id]: paper.answers[question.id] ?? [] } }
      : { prediction: paper.prediction }),
  })
  updatePaper(quiz, open, paper)
}

/** Another step, or the submission: what the buttons of an open paper do. */
export function followButton(
  quiz: Quiz,
  { at, contest, paper }: PaperState,
  action: string,
  value: string,
): void {
  const last = reviewOf(paper, contest)
  const question = paper.questions[paper.step]
  if (action === 'submit') return void checkThenSubmit(quiz, contest, paper)
  const to = { next: paper.step + 1, prev: paper.step - 1, jump: Number(value) }[action]
  if (to === undefined) return
  if (at === 'prediction' && to > paper.step && isBlank(paper, contest))
    return void mendPaper(quiz, contest, paper, { code: 'invalid-prediction' })
  const skipped = action === 'next' && question && !isAnswered(paper, question)
  openPaper(quiz, contest, { ...paper, step: to }, skipped ? ['skipped', to] : undefined)
  quiz.emit('agency-quiz-step', { step: to + 1, of: last + 1 })
}

/** What is blank is said before anything is sent, and what was refused is not sent again as it is. */
function checkThenSubmit(quiz: Quiz, contest: PublicContest, paper: OpenPaper): void {
  const { attempt, questions } = paper
  const counts = { answered: countAnswered(paper), of: questions.length }
  if (contest.paper.answerAll && counts.answered < counts.of)
    return void mendPaper(quiz, contest, paper, { code: 'unanswered' })
  if (isBlank(paper, contest)) return void mendPaper(quiz, contest, paper, { code: 'invalid-prediction' })
  if (paper.refused) return void openPaper(quiz, contest, paper, undefined, paper.refused)
  if (quiz.emit('agency-quiz-submit', { attempt, ...counts })) void submitPaper(quiz, contest, paper)
}

const isBlank = ({ prediction }: OpenPaper, contest: PublicContest): boolean =>
  contest.prediction !== null && prediction.trim() === ''
