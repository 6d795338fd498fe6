import type { JudgedAttempt } from '../../server/standing/judged-attempt.ts'
import { readPeople } from '../../server/standing/people.ts'
import { type Register, registerAsOf } from '../../server/standing/register.ts'
import type { Vector } from './vector.ts'

/** Attempts by everything they are counted under, with the people whose first valid attempt they are (decisions.md 17, 41). */
export function countCells(
  vector: Vector,
  attempts: readonly JudgedAttempt[],
  register: Register,
  asOf: number,
) {
  const hosts = new Map(vector.attempts.map(({ id, host }) => [id, host]))
  const cells = new Map<string, { attempts: number; valid: number; newcomers: number }>()
  for (const person of readPeople(attempts, registerAsOf(register, asOf), asOf)) {
    const first = person.attempts.find(({ isValid }) => isValid)
    for (const kept of person.attempts) {
      const { id, round, agency, unit, kind, via, submittedAt } = kept.attempt
      const hour = new Date(submittedAt).toISOString().slice(0, 13)
      const key = JSON.stringify({ round, agency, unit, kind, via, hour, host: hosts.get(id) })
      const cell = cells.get(key) ?? { attempts: 0, valid: 0, newcomers: 0 }
      cells.set(key, {
        attempts: cell.attempts + 1,
        valid: cell.valid + Number(kept.isValid),
        newcomers: cell.newcomers + Number(kept === first),
      })
    }
  }
  return [...cells].map(([key, counts]) => ({ ...JSON.parse(key), ...counts }))
}
