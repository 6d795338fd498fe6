import { createHash } from 'node:crypto'
import type { Store, Submission } from '../../../../server/store/store.ts'

const HOUR_MS = 3_600_000
export const START = Date.UTC(2024, 8, 1)

const agencies = ['so-a', 'so-b', 'so-c', 'so-d', null] as const
const kinds = ['can-bo', 'nguoi-dan', null] as const
const groups = ['doan-vien', 'cuu-chien-binh', null] as const

/** A number below `most` that looks like chance and is the same every time. */
const chance = (number: number, what: string, most: number): number =>
  createHash('sha256').update(`${what} ${number}`).digest().readUInt32BE() % most

/**
 * One of many attempts: few people for their number, people in several units, rare hosts, and a clock that is set back
 * now and then, so that the order of recording is not that of time.
 */
export function manyAttempts(number: number, people: number): Submission {
  const pick = <Value>(what: string, from: readonly Value[]): Value =>
    from[chance(number, what, from.length)] as Value
  const agency = pick('agency', agencies)
  const registered = pick('host', [null, `https://${agency}.example.vn`, `https://moi.${agency}.example.vn`])
  const stranger = pick('stranger', [null, 'https://la.example.vn', `https://${number % 97}.la.example.vn`])
  const submittedAt = START + number * 60_000 - (chance(number, 'back', 50) === 0 ? 5 * HOUR_MS : 0)
  const receipt = createHash('sha256').update(`receipt ${number}`).digest('hex').slice(0, 16).toUpperCase()
  return {
    ...{ attempt: `attempt-${number}`, contest: 'thi-thu', version: '0123456789abcdef' },
    round: number % 3 ? 'dot-1' : 'dot-2',
    participant: `person-${chance(number, 'person', people)}`,
    limit: null,
    ...{ agency, host: agency ? registered : stranger },
    via: agency ? (registered ? pick('via', ['script', 'frame'] as const) : 'link') : 'unknown',
    ...{ unit: pick('unit', agencies), kind: pick('kind', kinds), group: pick('group', groups) },
    ...{ startedAt: submittedAt - chance(number, 'took', 900) * 1000, submittedAt },
    ...{ right: chance(number, 'right', 8), of: 7, prediction: number, answers: '[]' },
    digest: createHash('sha256').update(`${number}`).digest(),
    ...{ personal: 'sealed', consent: '1', receipt: receipt.replace(/(.{4})(?=.)/g, '$1-') },
    leaf: createHash('sha256').update(`leaf ${number}`).digest(),
  }
}

/** Record so many of them. */
export async function recordMany(store: Store, count: number, people = Math.ceil(count / 4)): Promise<void> {
  for (let from = 0; from < count; from += 1000)
    await Promise.all(
      Array.from({ length: Math.min(1000, count - from) }, (_, at) =>
        store.record(manyAttempts(from + at, people)),
      ),
    )
}
