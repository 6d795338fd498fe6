import type { PublicContest } from '../../server/contract/public.ts'
import { remember } from './keep-paper.ts'
import { open } from './open-paper.ts'
import type { Quiz } from './quiz.ts'
import { answered, isAnswered, reviewOf, type Sat, type Sitting } from './state.ts'
import { send } from './submit-paper.ts'

/** Take what the form of the open step says into the sitting. */
export function answer(quiz: Quiz, form: HTMLFormElement): void {
  const { state } = quiz
  // What is being typed is not what a start that got no answer would send again.
  if (state.at === 'identity') quiz.work = {}
  if (!('sitting' in state) || state.sitting.sent) return
  const { answers, questions, step } = state.sitting
  const given = new FormData(form)
  const question = questions[step]
  const change = question
    ? { answers: { ...answers, [question.id]: given.getAll(question.id).map(String) } }
    : { prediction: String(given.get('prediction') ?? state.sitting.prediction) }
  const sitting = { ...state.sitting, ...change, refused: undefined }
  remember(state.contest.id, sitting)
  quiz.share({
    attempt: sitting.attempt,
    ...(question
      ? { answers: { [question.id]: sitting.answers[question.id] ?? [] } }
      : { prediction: sitting.prediction }),
  })
  quiz.show({ ...state, sitting }, quiz.notice, false)
}

/** Another step, or the submission: what the buttons of an open paper do. */
export function turn(quiz: Quiz, { at, contest, sitting }: Sat, action: string, value: string): void {
  const last = reviewOf(sitting, contest)
  const question = sitting.questions[sitting.step]
  if (action === 'submit') return void submit(quiz, contest, sitting)
  const to = { next: sitting.step + 1, prev: sitting.step - 1, jump: Number(value) }[action]
  if (to === undefined) return
  if (at === 'prediction' && to > sitting.step && isBlank(sitting, contest))
    return void open(quiz, contest, sitting, undefined, { code: 'invalid-prediction' })
  const skipped = action === 'next' && question && !isAnswered(sitting, question)
  open(quiz, contest, { ...sitting, step: to }, skipped ? ['skipped', to] : undefined)
  quiz.tell('agency-quiz-step', { step: to + 1, of: last + 1 })
}

/** What is blank is said before anything is sent, and what was refused is not sent again as it is. */
function submit(quiz: Quiz, contest: PublicContest, sitting: Sitting): void {
  const { attempt, questions } = sitting
  const counts = { answered: answered(sitting), of: questions.length }
  if (contest.paper.answerAll && counts.answered < counts.of)
    return void open(quiz, contest, { ...sitting, step: reviewOf(sitting, contest) }, undefined, {
      code: 'unanswered',
    })
  if (isBlank(sitting, contest))
    return void open(quiz, contest, { ...sitting, step: questions.length }, undefined, {
      code: 'invalid-prediction',
    })
  if (sitting.refused) return void open(quiz, contest, sitting, undefined, sitting.refused)
  if (quiz.tell('agency-quiz-submit', { attempt, ...counts })) void send(quiz, contest, sitting)
}

const isBlank = ({ prediction }: Sitting, contest: PublicContest): boolean =>
  contest.prediction !== null && prediction.trim() === ''
