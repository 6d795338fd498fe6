import { paperLength, type Rules } from '../../../server/contest/rules.ts'
import type { Vector } from '../vector.ts'
import { instantsOf, MINUTE } from './vector-times.ts'

type Attempt = Vector['attempts'][number]

/**
 * A vector in the rounds of a rule set, `names` where a round is called otherwise there: every attempt of a round moved by one
 * length of time, so that the first opens an hour behind the round; papers as long as the set's, with as many wrong answers.
 */
export function moveVector(vector: Vector, rules: Rules, names: Readonly<Record<string, string>>): Vector {
  const [only] = vector.rules.rounds
  const roundOf = ({ round = only?.id ?? '' }: Attempt) => round
  const length = paperLength(rules)
  const shifts = new Map(
    vector.rules.rounds.map(({ id }) => {
      const own = vector.attempts.filter(attempt => roundOf(attempt) === id)
      const first = Math.min(...own.map(attempt => instantsOf(attempt).starts))
      const opens = rules.rounds.find(round => round.id === (names[id] ?? id))?.opens ?? 0
      return [id, opens + 60 * MINUTE - Math.floor(first / MINUTE) * MINUTE]
    }),
  )
  const attempts = vector.attempts.map((attempt): Attempt => {
    const later = (text: string) =>
      new Date(Date.parse(text) + (shifts.get(roundOf(attempt)) ?? 0)).toISOString()
    const { startedAt, submittedAt, right, total, void: act } = attempt
    return {
      ...{ ...attempt, startedAt: later(startedAt), submittedAt: later(submittedAt) },
      ...{ right: length - (total - right), total: length },
      ...(act ? { void: { ...act, at: later(act.at) } } : {}),
    }
  })
  return { ...vector, attempts }
}
