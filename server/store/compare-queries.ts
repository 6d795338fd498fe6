import { Kysely, SqliteDialect, sql } from 'kysely'
import type { CountOf } from '../contract/console/compare.ts'
import type {
  CellCount,
  CompareCells,
  CompareColumns,
  CountedPart,
  CountedScope,
  TimeCount,
} from './compare-reads.ts'
import { SCOPES, type Scope } from './count-keys.ts'
import type { Connection } from './open-database.ts'
import { COUNTED, scopeKeys } from './recount.ts'
import type { Tables } from './tables.ts'

type Db = Kysely<Tables>

/** What So sánh reads, of which this is the dialect of SQLite. Every query begins at a prefix of a primary key. */
export function compareQueries(connection: Connection): CompareColumns & CompareCells {
  const db = dialect(connection)
  return {
    sums: of => sumsOf(db, of, [of.round], [...SCOPES, 'agency-via']),
    // Kept by round alone, as every dimension in which no people are counted.
    agencyUnits: of => sumsOf(db, of, roundsOf(of), ['agency-unit']),
    days: (of, agencies, from, to) => daysOf(db, of, agencies, from, to),
    hours: (of, from, to) => hoursOf(db, of, from, to),
    newPeople: (of, from, to, scopes) => newPeople(db, of, from, to, scopes),
    cells: part => cellsOf(db, part),
    agencyHours: part => agencyHours(db, part),
  }
}

const dialect = (connection: Connection): Db =>
  new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) })

const roundsOf = ({ round, rounds }: CountedScope): readonly string[] => (round === '' ? rounds : [round])

function sumsOf(
  db: Db,
  { contest }: CountedScope,
  rounds: readonly string[],
  by: readonly string[],
): Promise<CountOf[]> {
  return db
    .selectFrom('sums')
    .select(({ fn }) => [
      ...(['by', 'key', 'kind'] as const),
      fn.sum<number>('attempts').as('attempts'),
      fn.sum<number>('valid').as('valid'),
      fn.sum<number>('people').as('people'),
    ])
    .where('contest', '=', contest)
    .where('by', 'in', by)
    .where('round', 'in', rounds)
    .groupBy(['by', 'key', 'kind'])
    .execute()
}

/** A stretch of the key for each round and agency: fourteen days of an agency stand side by side. */
async function daysOf(db: Db, of: CountedScope, agencies: readonly string[], from: number, to: number) {
  const { rows } = await sql<TimeCount>`
    select a.value as agency, cast(substr(s.key, length(a.value) + 2) as integer) as at,
        sum(s.attempts) as attempts, sum(s.valid) as valid
      from json_each(${JSON.stringify(roundsOf(of))}) r cross join json_each(${JSON.stringify(agencies)}) a
        cross join sums s on s.contest = ${of.contest} and s."by" = 'agency-day' and s.round = r.value
          and s.key >= a.value || ' ' || ${from} and s.key < a.value || ' ' || ${to}
      group by a.value, at`.execute(db)
  return rows
}

/** The keys are hours written as numbers of six digits (1984 to 2084), whose order is that of the numbers. */
async function hoursOf(db: Db, of: CountedScope, from: number, to: number): Promise<TimeCount[]> {
  const rows = await db
    .selectFrom('sums')
    .select(({ fn }) => [
      'key',
      fn.sum<number>('attempts').as('attempts'),
      fn.sum<number>('valid').as('valid'),
    ])
    .where('contest', '=', of.contest)
    .where('by', '=', 'hour')
    .where('round', 'in', roundsOf(of))
    .where('key', '>=', `${from}`)
    .where('key', '<', `${to}`)
    .groupBy('key')
    .execute()
  return rows.map(({ key, attempts, valid }) => ({ agency: '', at: Number(key), attempts, valid }))
}

function newPeople(
  db: Db,
  of: CountedScope,
  from: number,
  to: number,
  scopes: readonly string[] = SCOPES,
): Promise<CountOf[]> {
  return db
    .selectFrom('people')
    .select(({ fn }) => [
      ...(['by', 'key', 'kind'] as const),
      sql<number>`0`.as('attempts'),
      sql<number>`0`.as('valid'),
      fn.sum<number>('count').as('people'),
    ])
    .where('contest', '=', of.contest)
    .where('by', 'in', scopes)
    .where('round', '=', of.round)
    .where('hour', '>=', from)
    .where('hour', '<', to)
    .groupBy(['by', 'key', 'kind'])
    .execute()
}

const cellsIn = (db: Db, part: CountedPart) =>
  db
    .selectFrom('cells')
    .where('contest', '=', part.contest)
    .where('round', 'in', roundsOf(part))
    .where('hour', '>=', part.from)
    .where('hour', '<', part.to)
    .$if(part.via !== null, query => query.where('via', '=', part.via ?? 'unknown'))

const cellsOf = (db: Db, part: CountedPart): Promise<CellCount[]> =>
  cellsIn(db, part)
    .select(({ fn }) => [
      ...(['agency', 'unit', 'kind', 'via'] as const),
      fn.sum<number>('attempts').as('attempts'),
      fn.sum<number>('valid').as('valid'),
    ])
    .groupBy(['agency', 'unit', 'kind', 'via'])
    .execute()

const agencyHours = (db: Db, part: CountedPart): Promise<TimeCount[]> =>
  cellsIn(db, part)
    .select(({ fn }) => [
      ...(['agency', 'hour as at'] as const),
      fn.sum<number>('attempts').as('attempts'),
      fn.sum<number>('valid').as('valid'),
    ])
    .groupBy(['agency', 'hour'])
    .execute()

/** The one number no column holds: who came first by this via within one scope is told by the attempts alone. */
export async function peopleThroughScope(
  connection: Connection,
  part: CountedPart & { readonly via: string },
  scope: Scope,
): Promise<CountOf[]> {
  const { contest, via, from, to } = part
  const [key, where] = scopeKeys[scope]
  const { rows } = await sql<CountOf>`
    with counted as (select * from (${sql.raw(COUNTED)}) where contest = ${contest} and via = ${via}
      and round in (select value from json_each(${JSON.stringify(roundsOf(part))})))
    select ${scope} as "by", key, kind, 0 as attempts, 0 as valid, count(*) as people from (
        select ${sql.raw(key)} as key, kind, hour, row_number() over (
            partition by participant, ${sql.raw(key)} order by submitted_at, seq) = 1 as first
          from counted where ${sql.raw(where)})
      where first and hour >= ${from} and hour < ${to} group by key, kind`.execute(dialect(connection))
  return rows
}
