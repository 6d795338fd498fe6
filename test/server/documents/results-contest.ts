import type { Contest } from '../../../server/contest/contest.ts'
import { Rules } from '../../../server/contest/rules.ts'
import { resultsTables } from '../../../server/documents/results/results-tables.ts'
import { writeCsv } from '../../../server/documents/write-csv.ts'
import type { JudgedAttempt } from '../../../server/standing/judged-attempt.ts'
import { emptyRegister } from '../../../server/standing/register.ts'
import { standingContest, standOf } from '../../../server/standing/stand-of.ts'
import { sampleRules } from '../../sample-contest.ts'

const [round] = sampleRules.rounds
const agencies = [
  { id: 'so-a', name: 'Sở A', block: 'Sở', headcount: 50, sites: [] },
  { id: 'so-b', name: 'Sở B', block: 'Sở', headcount: 40, sites: [] },
  { id: 'xa-c', name: 'Xã C', block: 'Xã', headcount: null, sites: [] },
  { id: 'xa-d', name: 'Xã D', block: 'Xã', headcount: 30, sites: [] },
]
const prize = (name: string, count: number) => ({ name, count })
export const contest: Contest = {
  rules: Rules.parse({
    ...sampleRules,
    ...{ prediction: null, rounds: [round], ranking: ['most-right', 'shortest'] },
    prizes: {
      individual: [prize('Giải Nhất', 1), prize('Giải Nhì', 2), prize('Giải Ba', 3)],
      collective: [{ ...prize('Giải tập thể', 1), formula: 'rate', unit: 'declared' }],
    },
  }),
  ...{ bank: [], agencies, version: '0123456789abcdef' },
}

/** What the second attempt of person `i` came to: right answers, and seconds. */
function second(i: number): [right: number, seconds: number] {
  if (i <= 3) return [30, 59 + i]
  if (i <= 6) return [30, 63]
  return i <= 25 ? [36 - i, 60] : [10, 100]
}

const minute = 60_000
/** A hundred people with two attempts each, begun a minute after one another on two mornings. */
export const attempts = [1, 2].flatMap(day =>
  Array.from({ length: 100 }, (_, index): JudgedAttempt => {
    const i = index + 1
    const [right, seconds] = day === 1 ? [10, 100] : second(i)
    const startedAt = Date.UTC(2024, 8, day, 1) + i * minute
    const agency = agencies[i % 4]?.id ?? ''
    return {
      ...{ id: `R${day}-${String(i).padStart(3, '0')}`, person: `p${String(i).padStart(3, '0')}` },
      ...{
        round: 'dot-1',
        agency,
        unit: agency,
        kind: 'can-bo',
        group: null,
        via: 'script',
        prediction: null,
      },
      ...{ startedAt, submittedAt: startedAt + seconds * 1000, right, total: 30 },
    }
  }),
)
export const asOf = Date.UTC(2024, 8, 30)
const excluded = {
  at: 0,
  document: 'BB 01',
  person: 'p001',
  reason: 'excluded',
  afterPublication: false,
} as const
const register = { ...emptyRegister, out: [excluded] }

/** The .csv files of results whose attempts arrived in this order, by their names. */
export function filesOf(arrived: readonly JudgedAttempt[]): Map<string, string> {
  const stand = standOf(standingContest(contest), arrived, register, asOf)
  const tables = resultsTables({ contest, stand, isFrozen: true, receiptOf: id => id })
  return new Map(tables.map(table => [table.file ?? '', writeCsv(table)]))
}

/** The attempts in another order for every seed. */
export function shuffled(seed: number): JudgedAttempt[] {
  let state = seed + 1
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return state
  }
  return attempts
    .map(attempt => ({ attempt, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ attempt }) => attempt)
}
