import { type Refusal, refuse } from '../errors.ts'
import type { Form } from './form.ts'
import type { DrawnQuestion, Paper } from './paper.ts'

/** Chosen options by question id, as ascending indices into the question's options. */
export type Answers = ReadonlyMap<string, readonly number[]>

/**
 * The answers in a submitted form, translated from the paper's option ids. Every other field of the form must
 * already be taken out; what is left and is not a question of this paper is refused.
 */
export function readAnswers(paper: Paper, form: Form, answerAll: boolean): Answers | Refusal {
  const asked = new Set(paper.map(drawn => drawn.question.id))
  for (const name of form.keys()) if (!asked.has(name)) return refuse('unknown-question', name)
  const answers = new Map<string, readonly number[]>()
  for (const drawn of paper) {
    const chosen = readChoice(drawn, form.get(drawn.question.id) ?? [])
    if ('refused' in chosen) return chosen
    if (chosen.length === 0 && answerAll) return refuse('missing-answers', drawn.question.id)
    answers.set(drawn.question.id, chosen)
  }
  return answers
}

function readChoice(
  { question, options }: DrawnQuestion,
  ids: readonly string[],
): readonly number[] | Refusal {
  if (question.right.length === 1 && ids.length > 1) return refuse('repeated-field', question.id)
  const chosen = new Set<number>()
  for (const id of ids) {
    const option = options.find(candidate => candidate.id === id)
    if (!option) return refuse('unknown-option', question.id)
    if (chosen.has(option.index)) return refuse('repeated-field', question.id)
    chosen.add(option.index)
  }
  return [...chosen].sort((a, b) => a - b)
}
