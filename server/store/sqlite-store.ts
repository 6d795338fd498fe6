import * as z from 'zod'
import { readAttempt } from './attempt-row.ts'
import { groupCommit } from './group-commit.ts'
import { readHeard } from './heard.ts'
import { closeDatabase, openDatabase } from './open-database.ts'
import { readCounts, recountAttempts } from './sqlite-counts.ts'
import { countAttempts, sqliteWriter } from './sqlite-writer.ts'
import type { Store } from './store.ts'

const Versions = z.array(z.object({ version: z.string(), content: z.string() }))

/** The store on one SQLite file in `folder`, owned by this process. */
export function sqliteStore(folder: string): Store {
  const db = openDatabase(folder)
  const record = groupCommit(sqliteWriter(db))
  const find = readAttempt(db)
  const counts = readCounts(db)
  const recount = recountAttempts(db)
  const attemptsOf = countAttempts(db)
  const heard = readHeard(db)
  const keep = db.prepare(
    'insert into versions (contest, version, content) values (?, ?, ?) on conflict do nothing',
  )
  const versions = db.prepare('select version, content from versions where contest = ? order by version')
  return {
    record,
    find: async receipt => find(receipt),
    attemptsOf: async (contest, round, participant) => attemptsOf(contest, round, participant),
    counts: async contest => counts(contest),
    recount: async contest => recount(contest),
    lastFrom: async (contest, host) => heard(contest, host),
    keepVersion: async (contest, version, content) => void keep.run(contest, version, content),
    versions: async contest => Versions.parse(versions.all(contest)),
    close: async () => closeDatabase(db, folder),
  }
}
