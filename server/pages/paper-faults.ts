import type { Form } from '../contest/form.ts'
import { readPrediction } from '../contest/prediction.ts'
import type { Rules } from '../contest/rules.ts'
import type { PaperQuestion } from '../contract.ts'
import { isRefusal, type Refusal, refuse } from '../errors.ts'

/** Everything to mend in a paper that was refused with `first`: every question left blank, and the prediction. */
export function paperFaults(
  rules: Rules,
  questions: readonly PaperQuestion[],
  form: Form,
  first: Refusal,
): Refusal[] {
  const blank = rules.paper.answerAll ? questions.filter(({ id }) => !form.has(id)) : []
  const faults = blank.map(({ id }) => refuse('missing-answers', id))
  const prediction = readPrediction(rules, form.get('prediction')?.[0])
  if (isRefusal(prediction)) faults.push(prediction)
  return faults.some(({ field }) => field === first.field) ? faults : [first, ...faults]
}
