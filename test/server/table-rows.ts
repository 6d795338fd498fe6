import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as z from 'zod'
import { DATABASE } from '../../server/store/open-database.ts'

const Rows = z.array(z.record(z.string(), z.unknown()))
export type Row = z.infer<typeof Rows>[number]

/** Do `work` on the data folder's file through a connection of its own, beside the store that has it open. */
export function beside<T>(data: string, work: (db: Database.Database) => T): T {
  const db = new Database(join(data, DATABASE))
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/** What a query finds in the data folder's file, without asking the store. */
export const rowsOf = (data: string, query: string): Row[] =>
  beside(data, db => Rows.parse(db.prepare(query).all()))

/** Every attempt as the file holds it, in the order recorded. */
export const attemptRows = (data: string): Row[] => rowsOf(data, 'select * from attempts order by seq')
