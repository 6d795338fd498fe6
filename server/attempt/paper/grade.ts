import type { Score } from '../../contract/public.ts'
import type { Answers } from './answers.ts'
import type { Paper } from './paper.ts'

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
