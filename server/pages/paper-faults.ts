import { readPrediction } from '../attempt/paper/answers.ts'
import { foldCode } from '../contest/pasted-text.ts'
import type { Rules } from '../contest/rules.ts'
import type { Form } from '../contract/form.ts'
import { isRefusal, type Refusal, refuse } from '../contract/problem.ts'
import type { PaperQuestion } from '../contract/public.ts'
import type { Blanks } from './result-page.ts'

/** Everything to mend in a paper that was refused with `first`: every question left blank, and the prediction. */
export function paperFaults(
  rules: Rules,
  questions: readonly PaperQuestion[],
  form: Form,
  first: Refusal,
): Refusal[] {
  const blank = rules.paper.answerAll ? questions.filter(({ id }) => !form.has(id)) : []
  const faults = blank.map(({ id }) => refuse('missing-answers', id))
  const written = form.get('prediction')?.[0]
  const prediction = readPrediction(rules, written)
  const isBlank = rules.prediction !== null && foldCode(written ?? '') === ''
  if (isRefusal(prediction)) faults.push(isBlank ? refuse('missing-field', 'prediction') : prediction)
  return faults.some(({ field }) => field === first.field) ? faults : [first, ...faults]
}

/** What a paper that was taken leaves blank; undefined where it leaves nothing. */
export function blanksOf(rules: Rules, questions: readonly PaperQuestion[], form: Form): Blanks | undefined {
  const answered = questions.filter(({ id }) => form.has(id)).length
  const lacksPrediction = isRefusal(readPrediction(rules, form.get('prediction')?.[0]))
  return answered < questions.length || lacksPrediction
    ? { answered, of: questions.length, lacksPrediction }
    : undefined
}
