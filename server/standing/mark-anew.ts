import type { AnsweredQuestion, JudgedAttempt } from './judged-attempt.ts'
import { lastOf, type RemarkAct } from './register.ts'

/** How many answers of an attempt are right, out of how many questions. */
export interface Mark {
  readonly right: number
  readonly total: number
}

/**
 * How attempts are marked once questions were marked anew: `full-marks` counts the question right in every paper that has it,
 * `drop` takes it out of paper and total, `rekey` marks it by another key (decisions.md 38). The last act on a question stands.
 * Refuses an attempt without its answers where any act is in force.
 */
export function markAnew(acts: readonly RemarkAct[]): (attempt: JudgedAttempt) => Mark {
  const byQuestion = lastOf(acts, ({ question }) => question)
  if (byQuestion.size === 0) return attempt => attempt
  return ({ id, answers, right, total }) => {
    if (!answers) throw new Error(`attempt ${id} has no answers to be marked anew`)
    const mark = { right, total }
    for (const answer of answers) remark(mark, answer, byQuestion.get(answer.question))
    return mark
  }
}

function remark(mark: { right: number; total: number }, answer: AnsweredQuestion, act?: RemarkAct): void {
  if (!act) return
  mark.right -= Number(answer.isRight)
  if (act.how === 'drop') mark.total -= 1
  else mark.right += Number(act.how === 'full-marks' || isKey(answer.chosen, act.right ?? []))
}

const isKey = (chosen: readonly number[], key: readonly number[]): boolean =>
  chosen.length === key.length && key.every(option => chosen.includes(option))
