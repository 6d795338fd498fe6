import { Kysely, SqliteDialect, sql } from 'kysely'
import * as z from 'zod'
import type { AgencyHour, ConsoleReads, HostPage, Rounds, SiteActivity } from './console-reads.ts'
import { WHOLE } from './count-keys.ts'
import type { Connection } from './open-database.ts'
import type { Tables } from './tables.ts'

type Db = Kysely<Tables>

/** What the desk and the agencies' screens ask for: written once for every engine, of which this is the dialect of SQLite. */
export function consoleQueries(connection: Connection): ConsoleReads {
  const db: Db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) })
  return {
    agencyHours: (of, since) => agencyHours(db, of, since),
    validHours: (of, since, until) => validHours(db, of, since, until),
    agencyDays: (of, agency, since) => agencyDays(db, of, agency, since),
    sites: (contest, origins) => sitesOf(db, contest, origins),
    unregistered: (contest, registered, page) => unregistered(db, contest, registered, page),
    peopleOfUnit: (contest, unit, hour) => peopleOfUnit(db, contest, unit, hour),
  }
}

/** Hours stand after the round in the key of the cells, so each round is a stretch of its own. */
function agencyHours(db: Db, { contest, rounds }: Rounds, since: number): Promise<AgencyHour[]> {
  return db
    .selectFrom('cells')
    .select(({ fn }) => ['hour', 'agency', fn.sum<number>('attempts').as('attempts')])
    .where('contest', '=', contest)
    .where('round', 'in', rounds)
    .where('hour', '>=', since)
    .where('agency', '!=', '')
    .groupBy(['hour', 'agency'])
    .execute()
}

/** The keys are hours written as numbers of six digits (1984 to 2084), whose order is that of the numbers. */
async function validHours(db: Db, { contest, rounds }: Rounds, since: number, until: number) {
  const rows = await db
    .selectFrom('sums')
    .select(({ fn }) => ['key', fn.sum<number>('valid').as('valid')])
    .where('contest', '=', contest)
    .where('by', '=', 'hour')
    .where('round', 'in', rounds)
    .where('key', '>=', `${since}`)
    .where('key', '<', `${until}`)
    .groupBy('key')
    .execute()
  return rows.map(({ key, valid }) => ({ hour: Number(key), valid }))
}

async function agencyDays(db: Db, { contest, rounds }: Rounds, agency: string, since: number) {
  const rows = await db
    .selectFrom('sums')
    .select(({ fn }) => ['key', fn.sum<number>('valid').as('valid')])
    .where('contest', '=', contest)
    .where('by', '=', 'agency-day')
    .where('round', 'in', rounds)
    // Days since 1970 have five digits until 2243.
    .where('key', '>=', `${agency} ${since}`)
    .where('key', '<', `${agency}!`)
    .groupBy('key')
    .execute()
  return rows.map(({ key, valid }) => ({ day: Number(key.slice(agency.length + 1)), valid }))
}

const activity = (db: Db, contest: string) =>
  db
    .selectFrom('hosts')
    .select(({ fn }) => [
      'host',
      fn.sum<number>('attempts').as('attempts'),
      fn.sum<number>('people').as('people'),
      fn.max<number>('last_at').as('lastAt'),
      sql<number>`sum(iif(via = 'unknown', attempts, 0))`.as('unknown'),
    ])
    .where('contest', '=', contest)
    .groupBy('host')

async function sitesOf(db: Db, contest: string, origins: readonly string[]): Promise<SiteActivity[]> {
  return origins.length === 0 ? [] : activity(db, contest).where('host', 'in', origins).execute()
}

const Whole = z.object({ total: z.int(), attempts: z.int() })

async function unregistered(
  db: Db,
  contest: string,
  registered: readonly string[],
  { from, most }: { readonly from: number; readonly most: number },
): Promise<HostPage> {
  const known = registered.length === 0 ? [''] : registered
  const hosts = await activity(db, contest)
    .where('host', 'not in', known)
    .orderBy('people', 'desc')
    .orderBy('host')
    .offset(from)
    .limit(most)
    .execute()
  const whole = await db
    .selectFrom('hosts')
    .select([
      sql<number>`count(distinct host)`.as('total'),
      sql<number>`ifnull(sum(attempts), 0)`.as('attempts'),
    ])
    .where('contest', '=', contest)
    .where('host', 'not in', known)
    .executeTakeFirst()
  return { hosts, ...Whole.parse(whole) }
}

/** From all of them go those who came later: a day's rows, where counting up from the first would read every hour. */
async function peopleOfUnit(db: Db, contest: string, unit: string, hour: number) {
  const all = await db
    .selectFrom('sums')
    .select(['kind', 'people'])
    .where('contest', '=', contest)
    .where('by', '=', 'unit')
    .where('round', '=', WHOLE)
    .where('key', '=', unit)
    .execute()
  const later = await db
    .selectFrom('people')
    .select(({ fn }) => ['kind', fn.sum<number>('count').as('count')])
    .where('contest', '=', contest)
    .where('by', '=', 'unit')
    .where('round', '=', WHOLE)
    .where('hour', '>=', hour)
    .where('key', '=', unit)
    .groupBy('kind')
    .execute()
  const since = new Map(later.map(({ kind, count }) => [kind, count]))
  return all.map(({ kind, people }) => ({ kind, people: people - (since.get(kind) ?? 0) }))
}
