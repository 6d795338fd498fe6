/** A small contest of one's own for a test, in the words of the vectors. */

import type { Register } from '../../server/standing/register.ts'
import type { Stand } from '../../server/standing/stand-of.ts'
import { standOf } from '../../server/standing/stand-of.ts'
import {
  attemptsOfVector,
  contestOfVector,
  registerOfVector,
  type Vector,
  type VectorRules,
} from './vector.ts'

export const DAY = Date.UTC(2024, 8, 1)
export const SECOND = 1000

/** Attempts written short: whose, how good, how many seconds, and what else is to be said. */
export function attempt(
  person: string,
  right: number,
  seconds = 60,
  own: Partial<Vector['attempts'][number]> = {},
) {
  const startedAt = new Date(DAY).toISOString()
  const submittedAt = new Date(DAY + seconds * SECOND).toISOString()
  return {
    ...{
      id: `x-${person}`,
      person,
      agency: null,
      unit: null,
      kind: null,
      host: null,
      via: 'unknown' as const,
    },
    ...{ startedAt, submittedAt, prediction: null, right, total: 10 },
    ...own,
  }
}

export const prize = (
  name: string,
  count: number,
  own: Partial<NonNullable<VectorRules['prizes']>[number]> = {},
) => ({
  ...{ name, count, standing: 'dot-1' },
  ...own,
})

const base: VectorRules = { rounds: [{ id: 'dot-1' }], ranking: ['most-right'] }

/** Where these attempts stand by these rules, with what else the register says. */
export function stand(
  attempts: Vector['attempts'],
  rules: Partial<VectorRules> = {},
  people: Vector['people'] = [],
  decided: Partial<Register> = {},
): Stand {
  const vector: Vector = { rules: { ...base, ...rules }, agencies: [], people, attempts, variants: {} }
  const register = { ...registerOfVector(vector, vector.rules), ...decided }
  const contest = contestOfVector(vector, vector.rules)
  return standOf(contest, attemptsOfVector(vector, vector.rules), register, Date.UTC(2025, 0, 1))
}

export const placesOf = ({ standings }: Stand, name = 'dot-1'): string[] =>
  (standings.get(name)?.rows ?? []).map(({ place, person }) => `${place} ${person}`)

export const winnersOf = ({ awards }: Stand): string[] =>
  awards.winners.map(({ prize, person, how }) => [prize, person, ...(how === 'place' ? [] : [how])].join(' '))
