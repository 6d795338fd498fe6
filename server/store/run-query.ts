import { type Compilable, Kysely, SqliteDialect } from 'kysely'
import type { Connection } from './open-database.ts'

/** Builds queries over these tables; they are run on whichever connection is at hand, at once and by `runQuery` alone. */
export const queriesOver = <Tables>(): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: () => {
        throw new Error('a query that is built here is run by runQuery')
      },
    }),
  })

type Statement = ReturnType<Connection['prepare']>
const prepared = new WeakMap<Connection, Map<string, Statement>>()

/** The rows that a query gives on this connection: its statement is compiled there once. */
export function runQuery<Row>(connection: Connection, query: Compilable<Row>): Row[] {
  const { sql, parameters } = query.compile()
  const statements = prepared.get(connection) ?? new Map<string, Statement>()
  prepared.set(connection, statements)
  const statement = statements.get(sql) ?? connection.prepare(sql)
  statements.set(sql, statement)
  // Kysely's types say what columns a query has; the schema is ours.
  return statement.all(...parameters) as Row[]
}
