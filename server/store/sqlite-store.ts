import * as z from 'zod'
import { readAttempt } from './attempt-row.ts'
import { groupCommit } from './group-commit.ts'
import { readHeard } from './heard.ts'
import { type Connection, isTaken, openDatabase } from './open-database.ts'
import { readCounts, recountAttempts } from './sqlite-counts.ts'
import { countAttempts, sqliteWriter } from './sqlite-writer.ts'
import type { Store } from './store.ts'

const Content = z.string().optional()

function lastSubmission(db: Connection): () => number {
  const select = db.prepare('select submitted_at from attempts order by seq desc limit 1').pluck()
  return () => Number(select.get() ?? 0)
}

/** What an agency was called in any version of the contest that was ever served. */
function agencyName(db: Connection): (contest: string, agency: string) => string | undefined {
  const select = db
    .prepare(`
      select json_extract(agency.value, '$.name')
        from versions, json_each(versions.content, '$.agencies') agency
        where contest = ? and json_extract(agency.value, '$.id') = ?`)
    .pluck()
  return (contest, agency) => Content.parse(select.get(contest, agency))
}

/** The store on one SQLite file in `folder`; several processes may have it open. */
export function sqliteStore(folder: string): Store {
  const db = openDatabase(folder)
  const record = groupCommit(sqliteWriter(db), isTaken)
  const find = readAttempt(db)
  const counts = readCounts(db)
  const recount = recountAttempts(db)
  const attemptsOf = countAttempts(db)
  const heard = readHeard(db)
  const lastAt = lastSubmission(db)
  const nameOf = agencyName(db)
  const keep = db.prepare('insert into versions (contest, version, content) values (?, ?, ?)')
  const version = db.prepare('select content from versions where contest = ? and version = ?').pluck()
  // From here on a commit of another process is waited for in `groupCommit`, where nobody else is held up.
  db.pragma('busy_timeout = 0')
  return {
    record,
    find: async receipt => find(receipt),
    lastSubmittedAt: async () => lastAt(),
    attemptsOf: async (contest, round, participant) => attemptsOf(contest, round, participant),
    counts: async contest => counts(contest),
    recount: async contest => recount(contest),
    lastFrom: async (contest, host) => heard(contest, host),
    agencyName: async (contest, agency) => nameOf(contest, agency),
    keepVersion: async (contest, id, content) => {
      if (version.get(contest, id) === undefined) keep.run(contest, id, content)
    },
    version: async (contest, id) => Content.parse(version.get(contest, id)),
    close: async () => void db.close(),
  }
}
