import { join } from 'node:path'
import * as z from 'zod'
import { attemptReader } from './attempt-row.ts'
import { coldQueries } from './cold-queries.ts'
import { compareQueries } from './compare-queries.ts'
import { consoleQueries } from './console-queries.ts'
import { firstKeeper } from './first-keeper.ts'
import { forgetLatest, type Latest, latestReader } from './latest-instant.ts'
import { type Connection, DATABASE, openDatabase } from './open-database.ts'
import { countTurns, participationReader } from './participation.ts'
import { type ConsoleStore, readWorker } from './read-worker.ts'
import { recorder } from './recorder.ts'
import { miscounts } from './recount.ts'
import { refusedBecause } from './store-refused.ts'
import { noUpgrade, type Upgrade, upgradeStore } from './upgrade-store.ts'

const Content = z.string().optional()

/** The contents of contest versions, each kept once. */
function versionsKeeper(db: Connection) {
  const keep = db.prepare('insert into versions (contest, version, content) values (?, ?, ?)')
  const select = db.prepare('select content from versions where contest = ? and version = ?').pluck()
  return {
    keepVersion: (contest: string, id: string, content: string) => {
      if (select.get(contest, id) === undefined) keep.run(contest, id, content)
    },
    version: (contest: string, id: string) => Content.parse(select.get(contest, id)),
  }
}

const Standing = z.object({ attempts: z.int(), lastSubmittedAt: z.int() })

/** One read, which every start pays for: apart, its two halves take half as long again. */
function standingReader(db: Connection, before: Latest) {
  const select = db.prepare(`
    select ifnull(sum(attempts), 0) as attempts,
        ifnull((select submitted_at from attempts where seq > ? order by seq desc limit 1), 0) as lastSubmittedAt
      from participation where contest = ? and participant = ? and round = ?`)
  let { latest } = before
  return (contest: string, round: string, participant: string) => {
    const { attempts, lastSubmittedAt } = Standing.parse(select.get(before.of, contest, participant, round))
    // A paper handed in under a clock that was set back is the newest and not the latest.
    latest = Math.max(latest, lastSubmittedAt)
    return { attempts, lastSubmittedAt: latest }
  }
}

/** What an agency was called in any version of the contest that was ever served. */
function agencyNameReader(db: Connection): (contest: string, agency: string) => string | undefined {
  const select = db
    .prepare(`
      select json_extract(agency.value, '$.name')
        from versions, json_each(versions.content, '$.agencies') agency
        where contest = ? and json_extract(agency.value, '$.id') = ?`)
    .pluck()
  return (contest, agency) => Content.parse(select.get(contest, agency))
}

/**
 * The store on one SQLite file in `folder`; several processes may have it open. One of an earlier release is brought up
 * to date first, by `upgrade`. `trusted` (epoch ms) is what the clock shows where it is right, and what is recorded later
 * than that was written under one that ran ahead.
 * @throws StoreRefused where it holds attempts of an earlier release and `upgrade` was not given.
 */
export function sqliteStore(folder: string, upgrade: Upgrade = noUpgrade, trusted?: number): ConsoleStore {
  const db = openUpToDate(folder, upgrade, trusted)
  const { record, open, canRecord, end } = recorder(db, folder)
  const find = attemptReader(db)
  const { keepTold, keepShift } = firstKeeper(db)
  const readLatest = latestReader(db)
  const standing = standingReader(db, readLatest())
  const [nameOf, participationOf] = [agencyNameReader(db), participationReader(db)]
  const { keepVersion, version } = versionsKeeper(db)
  const reads = readWorker(folder)
  // From here on a commit of another process is waited for in `groupCommit`, where nobody else is held up.
  db.pragma('busy_timeout = 0')
  return {
    ...{ record, open },
    canRecord: async surely => canRecord(surely),
    find: async receipt => find(receipt),
    standing: async (contest, round, participant) => standing(contest, round, participant),
    lastSubmittedAt: async () => readLatest().latest,
    turns: async scope => countTurns(scope, participationOf(scope.contest, scope.participant)),
    ...coldQueries(db),
    miscounts: async () => miscounts(db),
    keepTold: async (contest, round, asOf, body) => keepTold(contest, round, asOf, body),
    keepShift: async (contest, ms) => keepShift(contest, ms),
    agencyName: async (contest, agency) => nameOf(contest, agency),
    keepVersion: async (contest, id, content) => keepVersion(contest, id, content),
    version: async (contest, id) => version(contest, id),
    ...{ console: consoleQueries(db), compare: compareQueries(db), reads },
    close: () => reads.end().then(end),
  }
}

function openUpToDate(folder: string, upgrade: Upgrade, trusted?: number): Connection {
  const db = openDatabase(folder)
  try {
    upgradeStore(db, upgrade)
    if (trusted !== undefined) forgetLatest(db, trusted)
    return db
  } catch (error) {
    db.close()
    throw refusedBecause(error, join(folder, DATABASE))
  }
}
