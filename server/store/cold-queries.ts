import { Kysely, type RawBuilder, SqliteDialect, sql } from 'kysely'
import * as z from 'zod'
import { type AgencyCounts, Via } from '../contract/public.ts'
import { WHOLE } from './count-keys.ts'
import type { Connection } from './open-database.ts'
import { recounted } from './recount.ts'
import type { HostActivity, HostPeople } from './store.ts'

/** A running sum: what the attempts of one dimension, key and kind come to. */
interface Sum {
  contest: string
  by: string
  round: string
  key: string
  kind: string
  attempts: number
  valid: number
  people: number
}

/** The tables as the queries of this file see them. */
interface Tables {
  sums: Sum
  hosts: { contest: string; host: string; via: string; attempts: number; people: number; last_at: number }
}

const HostActivityRows = z.array(z.object({ via: Via, attempts: z.int(), lastAt: z.int() }))

/** Whatever no attempt waits for: written once for every engine, of which this is the dialect of SQLite. */
export function coldQueries(connection: Connection) {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) })
  return {
    counts: (contest: string) => countsIn(db, sql<Sum>`sums`, contest),
    recount: (contest: string) => countsIn(db, sql<Sum>`(${sql.raw(recounted('sums'))})`, contest),
    hosts: (contest: string, most: number) => hostsOf(db, contest, most),
    hostActivity: (contest: string, host: string) => activityOf(db, contest, host),
  }
}

function hostsOf(db: Kysely<Tables>, contest: string, most: number): Promise<HostPeople[]> {
  return db
    .selectFrom('hosts')
    .select(({ fn }) => [
      'host',
      fn.sum<number>('people').as('people'),
      fn.sum<number>('attempts').as('attempts'),
    ])
    .where('contest', '=', contest)
    .groupBy('host')
    .orderBy('people', 'desc')
    .orderBy('host')
    .limit(most)
    .execute()
}

async function activityOf(db: Kysely<Tables>, contest: string, host: string): Promise<HostActivity[]> {
  const rows = await db
    .selectFrom('hosts')
    .select(['via', 'attempts', 'last_at as lastAt'])
    .where('contest', '=', contest)
    .where('host', '=', host)
    .orderBy('via')
    .execute()
  return HostActivityRows.parse(rows)
}

type ContestCounts = { counts: AgencyCounts[]; people: number }

/** What the public tally tells, from the sums or from whatever gives rows like theirs. */
async function countsIn(db: Kysely<Tables>, sums: RawBuilder<Sum>, contest: string): Promise<ContestCounts> {
  const rows = await db
    .selectFrom(sums.as('s'))
    .select(({ fn }) => [
      's.by',
      's.key',
      fn.sum<number>('s.attempts').as('attempts'),
      fn.sum<number>('s.valid').as('valid'),
      fn.sum<number>('s.people').as('people'),
    ])
    .where('s.contest', '=', contest)
    .where('s.by', 'in', ['contest', 'agency', 'agency-via'])
    .where('s.round', '=', WHOLE)
    .groupBy(['s.by', 's.key'])
    .execute()
  const of = (by: string) => rows.filter(row => row.by === by)
  const vias = new Map(of('agency-via').map(({ key, attempts }) => [key, attempts]))
  const counts = of('agency').map(
    ({ key, attempts, valid, people }): AgencyCounts => ({
      agency: key === '' ? null : key,
      ...{ attempts, valid, people },
      via: viasOf(key, vias),
    }),
  )
  return {
    counts: counts.sort((a, b) => (a.agency ?? '').localeCompare(b.agency ?? '')),
    people: of('contest')[0]?.people ?? 0,
  }
}

function viasOf(agency: string, vias: ReadonlyMap<string, number>): AgencyCounts['via'] {
  const through = (via: Via) => vias.get(`${agency} ${via}`) ?? 0
  return {
    script: through('script'),
    frame: through('frame'),
    link: through('link'),
    unknown: through('unknown'),
  }
}
