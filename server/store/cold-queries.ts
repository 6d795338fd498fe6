import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import * as z from 'zod'
import { Via } from '../contract/public.ts'
import { countQueries } from './count-queries.ts'
import type { Connection } from './open-database.ts'
import type { HostActivity, HostPeople, IdsUsed } from './store.ts'
import type { Tables } from './tables.ts'

const HostActivityRows = z.array(z.object({ via: Via, attempts: z.int(), lastAt: z.int() }))

/** Whatever no attempt waits for: written once for every engine, of which this is the dialect of SQLite. */
export function coldQueries(connection: Connection) {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparedOnce(connection) }) })
  return {
    ...countQueries(db, connection),
    hosts: (contest: string, most: number) => hostsOf(db, contest, most),
    hostActivity: (contest: string, host: string) => activityOf(db, contest, host),
    idsUsed: async (contest: string): Promise<IdsUsed> => {
      const used = await idsUsedIn(db, contest)
      // To look for the latest attempt of a contest that has none is to look through all.
      return { ...used, identity: used.rounds.length === 0 ? undefined : identityIn(connection, contest) }
    },
  }
}

/** To prepare a statement takes as long as to run it, and there are no more of them than queries in these files. */
function preparedOnce(connection: Connection): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => connection.close(),
    prepare: text => {
      const statement = statements.get(text) ?? connection.prepare(text)
      statements.set(text, statement)
      return statement
    },
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

async function idsUsedIn(db: Kysely<Tables>, contest: string): Promise<Omit<IdsUsed, 'identity'>> {
  const cells = db.selectFrom('cells').where('contest', '=', contest)
  const rounds = await cells
    .select(({ fn }) => [
      'round as id',
      fn.min<number>('hour').as('first'),
      fn.max<number>('hour').as('last'),
    ])
    .groupBy('round')
    .execute()
  const agencies = await cells.select('agency').distinct().where('agency', '!=', '').execute()
  const units = await cells.select('unit').distinct().where('unit', '!=', '').execute()
  return { rounds, agencies: agencies.map(({ agency }) => agency), units: units.map(({ unit }) => unit) }
}

const Identity = z.object({ name: z.string(), type: z.string() })

/** By the rules that the latest attempt was started with: those of an earlier look at the folder may never have been used. */
function identityIn(connection: Connection, contest: string): IdsUsed['identity'] {
  const select = connection.prepare(`
      select json_extract(field.value, '$.name') as name, json_extract(field.value, '$.type') as type
        from versions, json_each(content, '$.rules.fields') field
        where contest = @contest and json_extract(field.value, '$.name') = json_extract(content, '$.rules.identity')
          and version = (select version from attempts where contest = @contest order by seq desc limit 1)`)
  return Identity.optional().parse(select.get({ contest }))
}
