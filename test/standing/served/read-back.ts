import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as z from 'zod'
import type { Contest } from '../../../server/contest/contest.ts'
import type { RegisterAct } from '../../../server/contest/register.ts'
import type { Results } from '../../../server/documents/results/results.ts'
import { resultsTables } from '../../../server/documents/results/results-tables.ts'
import { writeCsv } from '../../../server/documents/write-csv.ts'
import { computeResults } from '../../../server/results/compute-results.ts'
import { idOf } from '../../../server/results/judge-attempts.ts'
import { DATABASE } from '../../../server/store/open-database.ts'
import { readAttempts } from '../../../server/store/read-attempts.ts'
import type { Played } from './play-vector.ts'

export interface ReadBack {
  readonly results: Results
  /** What the store calls attempts and people, by what the vector does. */
  readonly names: ReadonlyMap<string, string>
}

/** The results of what was played, as the command computes them from the store. */
export function readBack(
  { data, receipts, people }: Played,
  contest: Contest,
  acts: readonly RegisterAct[],
  asOf: number,
): ReadBack {
  const reader = readAttempts(data)
  try {
    const { found, unknown } = computeResults(contest, acts, { reader, asOf, report: () => {} })
    if (!found) throw new Error(`unknown receipts: ${unknown.join()}`)
    const attempts = [...receipts].flatMap(([id, receipt]): [string, string][] => {
      const row = reader.byReceipt(contest.rules.id, receipt)
      return row ? [[idOf(row), id]] : []
    })
    return { results: found, names: new Map([...attempts, ...people]) }
  } finally {
    reader.close()
  }
}

/** The same with every name that stands alone put in the vector's words. */
export const renamed = (value: unknown, names: ReadonlyMap<string, string>): unknown =>
  JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'string' ? (names.get(each) ?? each) : each,
  )

/** The .csv files of results by their names. */
export const filesOf = (results: Results): Record<string, string> =>
  Object.fromEntries(resultsTables(results).map(table => [table.file ?? table.name, writeCsv(table)]))

/** The counts that were kept with the rows, in the words of the vectors, which tell no groups apart. */
export function countsKept({ data }: Played): unknown[] {
  const db = new Database(join(data, DATABASE), { readonly: true })
  const rows = z.array(Cell).parse(
    db
      .prepare(
        `select round, hour, agency, host, via, unit, kind, sum(attempts) as attempts, sum(valid) as valid,
             sum(newcomers) as newcomers from cells group by round, hour, agency, host, via, unit, kind`,
      )
      .all(),
  )
  db.close()
  return rows.map(row => ({
    ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === '' ? null : value])),
    hour: new Date(row.hour * HOUR_MS).toISOString().slice(0, 13),
  }))
}

const HOUR_MS = 3_600_000
const [text, count] = [z.string(), z.int()]
const Cell = z.object({
  ...{ round: text, hour: count, agency: text, host: text, via: text, unit: text, kind: text },
  ...{ attempts: count, valid: count, newcomers: count },
})
