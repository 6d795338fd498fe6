import { open } from './open.ts'
import type { Quiz } from './quiz.ts'
import { remember } from './resume.ts'
import { send } from './send.ts'
import { answered, reviewOf, type Sat } from './state.ts'

/** Take what the form of the open step says into the sitting. */
export function answer(quiz: Quiz, form: HTMLFormElement): void {
  const { state } = quiz
  if (!('sitting' in state) || state.sitting.sent) return
  const { answers, questions, step } = state.sitting
  const given = new FormData(form)
  const question = questions[step]
  const change = question
    ? { answers: { ...answers, [question.id]: given.getAll(question.id).map(String) } }
    : { prediction: String(given.get('prediction') ?? state.sitting.prediction).trim() }
  const sitting = { ...state.sitting, ...change }
  remember(state.contest.id, sitting)
  quiz.show({ ...state, sitting }, quiz.notice, false)
}

/** Another step, or the submission: what the buttons of an open paper do. */
export function turn(quiz: Quiz, { at, contest, sitting }: Sat, action: string, value: string): void {
  const { attempt, questions, step, prediction } = sitting
  const last = reviewOf(sitting, contest)
  const counts = { answered: answered(sitting), of: questions.length }
  if (action === 'submit' && quiz.tell('agency-quiz-submit', { attempt, ...counts }))
    void send(quiz, contest, sitting)
  const to = { next: step + 1, prev: step - 1, jump: Number(value) }[action]
  if (to === undefined) return
  if (at === 'prediction' && to > step && !/^\d[\d., ]*$/.test(prediction))
    open(quiz, contest, sitting, undefined, { code: 'invalid-prediction' })
  else {
    open(quiz, contest, { ...sitting, step: to })
    quiz.tell('agency-quiz-step', { step: to + 1, of: last + 1 })
  }
}
