import { type Compilable, type Kysely, type RawBuilder, sql } from 'kysely'
import { hourOf } from '../contest/calendar.ts'
import type { AgencyCounts, Via } from '../contract/public.ts'
import { WHOLE } from './count-keys.ts'
import type { Connection } from './open-database.ts'
import { recounted } from './recount.ts'
import { runQuery } from './run-query.ts'
import type { ContestCounts, CountedWithin } from './store.ts'
import type { Sum, Tables } from './tables.ts'

interface SumRow {
  readonly by: string
  readonly key: string
  readonly attempts: number
  readonly valid: number
  readonly people: number
}

/** What the tally is made of: the counts of a contest or of one round, as they stand or as of an hour. */
export function countQueries(db: Kysely<Tables>, connection: Connection) {
  const compiled = new Map<string, Compilable<SumRow>>()
  /** Building a query costs ten times what running it does, and this one is asked for at every reading of the tally. */
  const sumsOf = (contest: string, round: string): Compilable<SumRow> => {
    const key = `${contest} ${round}`
    const known = compiled.get(key)
    if (known) return known
    const query = querySums(db, sql<Sum>`sums`, contest, round).compile()
    const made = { compile: () => query }
    compiled.set(key, made)
    return made
  }
  return {
    counts: async (contest: string, within?: CountedWithin): Promise<ContestCounts> =>
      within?.before === undefined
        ? countsFrom(runQuery(connection, sumsOf(contest, within?.round ?? WHOLE)))
        : countsBefore(db, contest, within.round, hourOf(within.before)),
    recount: async (contest: string): Promise<ContestCounts> =>
      countsFrom(await querySums(db, sql<Sum>`(${sql.raw(recounted('sums'))})`, contest, WHOLE).execute()),
  }
}

/** From the sums, or from whatever gives rows like theirs. */
const querySums = (db: Kysely<Tables>, sums: RawBuilder<Sum>, contest: string, round: string) =>
  db
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
    .where('s.round', '=', round)
    .groupBy(['s.by', 's.key'])

function countsFrom(rows: readonly SumRow[]): ContestCounts {
  const of = (by: string) => rows.filter(row => row.by === by)
  const vias = new Map(of('agency-via').map(({ key, attempts }) => [key, attempts]))
  return assemble(of('agency'), vias, of('contest')[0]?.people ?? 0)
}

/** The same of what was handed in before an hour, from the cells and the people of each hour. */
async function countsBefore(
  db: Kysely<Tables>,
  contest: string,
  round: string,
  hour: number,
): Promise<ContestCounts> {
  const within = { contest, round, hour }
  const [cells, people] = [await cellsBefore(db, within), await peopleBefore(db, within)]
  const peopleOf = (by: string, key: string) =>
    people.find(row => row.by === by && row.key === key)?.count ?? 0
  const rows = new Map<string, SumRow>()
  for (const { agency, attempts, valid } of cells) {
    const before = rows.get(agency) ?? { attempts: 0, valid: 0 }
    const added = { attempts: before.attempts + attempts, valid: before.valid + valid }
    rows.set(agency, { by: 'agency', key: agency, ...added, people: peopleOf('agency', agency) })
  }
  const vias = new Map(cells.map(({ agency, via, attempts }) => [`${agency} ${via}`, attempts]))
  return assemble([...rows.values()], vias, peopleOf('contest', ''))
}

type Before = { readonly contest: string; readonly round: string; readonly hour: number }

const cellsBefore = (db: Kysely<Tables>, { contest, round, hour }: Before) =>
  db
    .selectFrom('cells')
    .select(['agency', 'via'])
    .select(({ fn }) => [fn.sum<number>('attempts').as('attempts'), fn.sum<number>('valid').as('valid')])
    .where('contest', '=', contest)
    .where('round', '=', round)
    .where('hour', '<', hour)
    .groupBy(['agency', 'via'])
    .execute()

const peopleBefore = (db: Kysely<Tables>, { contest, round, hour }: Before) =>
  db
    .selectFrom('people')
    .select(['by', 'key'])
    .select(({ fn }) => fn.sum<number>('count').as('count'))
    .where('contest', '=', contest)
    .where('by', 'in', ['contest', 'agency'])
    .where('round', '=', round)
    .where('hour', '<', hour)
    .groupBy(['by', 'key'])
    .execute()

function assemble(
  agencies: readonly SumRow[],
  vias: ReadonlyMap<string, number>,
  people: number,
): ContestCounts {
  const counts = agencies.map(
    ({ key, attempts, valid, people }): AgencyCounts => ({
      agency: key === '' ? null : key,
      ...{ attempts, valid, people },
      via: viasOf(key, vias),
    }),
  )
  return { counts: counts.sort((a, b) => (a.agency ?? '').localeCompare(b.agency ?? '')), people }
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
