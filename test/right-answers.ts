import type { Bank } from '../server/contest/contest.ts'
import type { StartedAttempt } from '../server/contract/public.ts'
import type { Fields } from './open-app.ts'

/** What somebody who knows the key of `bank` answers to a paper, and the options' places in the bank. */
export function rightAnswersTo(started: StartedAttempt, bank: Bank) {
  const chosen = started.paper.questions.map(({ id, options }) => {
    const asked = bank.find(question => question.id === id)
    if (!asked) throw new Error(`the bank has no question ${id}`)
    const right = asked.right.map(index => asked.options[index])
    return { id, right: asked.right, options: options.filter(({ text }) => right.includes(text)) }
  })
  const fields: Fields = chosen.flatMap(({ id, options }) =>
    options.map((option): [string, string] => [id, option.id]),
  )
  return { fields, places: chosen.map(({ id, right }) => [id, [...right]]) }
}
