import type { Form } from '../../contract/form.ts'
import { type Refusal, refuse } from '../../contract/problem.ts'
import { type DrawnQuestion, optionIndex, type Paper } from './paper.ts'

/** Chosen options by question id, as ascending indices into the question's options. */
export type Answers = ReadonlyMap<string, readonly number[]>

/**
 * The answers in a submitted form, translated from the paper's option ids. Every other field of the form must
 * already be taken out; what is left and is not a question of this paper is refused.
 */
export function readAnswers(paper: Paper, form: Form, answerAll: boolean): Answers | Refusal {
  const stray = strayQuestion(paper, form)
  if (stray !== undefined) return refuse('unknown-question', stray)
  const answers = new Map<string, readonly number[]>()
  for (const drawn of paper) {
    const chosen = readChoice(drawn, form.get(drawn.question.id) ?? [])
    if ('refused' in chosen) return chosen
    if (chosen.length === 0 && answerAll) return refuse('missing-answers', drawn.question.id)
    answers.set(drawn.question.id, chosen)
  }
  return answers
}

/** A field that is no question of the paper. Counting comes first: it is all that an honest form needs. */
function strayQuestion(paper: Paper, form: Form): string | undefined {
  const asked = paper.filter(({ question }) => form.has(question.id))
  if (asked.length === form.size) return undefined
  return [...form.keys()].find(name => !asked.some(({ question }) => question.id === name))
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
