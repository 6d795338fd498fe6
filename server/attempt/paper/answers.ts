import { readWhole } from '../../contest/pasted-text.ts'
import type { Rules } from '../../contest/rules.ts'
import type { Form } from '../../contract/form.ts'
import { type Refusal, refuse } from '../../contract/problem.ts'
import type { Score } from '../../contract/public.ts'
import { type DrawnQuestion, isOptionId, optionIndex, type Paper } from './paper.ts'

/** Chosen options by question id, as ascending indices into the question's options. */
export type Answers = ReadonlyMap<string, readonly number[]>

/**
 * The answers in a submitted form, translated from the paper's option ids. A field that holds the id of an option and is no
 * question of this paper is an answer gone astray, and refused; what portals and proxies add to every form is not looked at.
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

/** An answer to no question of the paper. Counting comes first: it is all that an honest form needs. */
function strayQuestion(paper: Paper, form: Form): string | undefined {
  const asked = paper.filter(({ question }) => form.has(question.id))
  if (asked.length === form.size) return undefined
  const isAsked = (name: string) => asked.some(({ question }) => question.id === name)
  return [...form.keys()].find(name => !isAsked(name) && form.get(name)?.some(isOptionId))
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

/** The predicted number; null when the rules ask for no prediction. */
export function readPrediction(rules: Rules, text: string | undefined): number | null | Refusal {
  if (rules.prediction === null) return text === undefined ? null : refuse('unknown-field', 'prediction')
  return readWhole(text ?? '') ?? refuse('invalid-prediction', 'prediction')
}

/**
 * How many questions were answered exactly right: the chosen set equals the right set, with no part marks.
 * Every question is graded whatever came before, so the time taken says nothing.
 */
export function grade(paper: Paper, answers: Answers): Score {
  let right = 0
  for (const { question } of paper) {
    right += Number(sameChoice(answers.get(question.id), question.right))
  }
  return { right, of: paper.length }
}

function sameChoice(chosen: readonly number[] | undefined, right: readonly number[]): boolean {
  let same = chosen?.length === right.length
  for (const [at, index] of right.entries()) same = chosen?.[at] === index && same
  return same
}
