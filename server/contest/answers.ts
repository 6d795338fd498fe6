import { type Refusal, refuse } from '../errors.ts'
import type { Form } from './form.ts'
import { type DrawnQuestion, optionIndex, type Paper } from './paper.ts'

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

function readChoice(drawn: DrawnQuestion, ids: readonly string[]): readonly number[] | Refusal {
  const { id: asked, right } = drawn.question
  if (right.length === 1 && ids.length > 1) return refuse('repeated-field', asked)
  const chosen: number[] = []
  for (const id of ids) {
    const index = optionIndex(drawn, id)
    if (index === undefined) return refuse('unknown-option', asked)
    if (chosen.includes(index)) return refuse('repeated-field', asked)
    chosen.push(index)
  }
  return chosen.sort((a, b) => a - b)
}
