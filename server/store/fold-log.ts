import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { latestKeeper } from './latest-instant.ts'
import { type Connection, DATABASE } from './open-database.ts'
import { refusedBecause } from './store-refused.ts'

/** Folds counted before the count begins anew: what fits the head of a file. */
const MOST_FOLDS = 2 ** 31 - 1
/** Where the head of a SQLite file holds the number that its application gives it (file format, 1.3). */
const NUMBER_AT = 68

/** Where the log of the store in `folder` lies: whatever was written since the main file last had everything. */
export const logOf = (folder: string): string => join(folder, `${DATABASE}-wal`)

/**
 * Which fold the main file has had, read from the file itself and not through its log.
 * @throws StoreRefused where it cannot be read, as after a restore by another user.
 */
export function foldOf(folder: string): number {
  const name = join(folder, DATABASE)
  try {
    return numberIn(openSync(name, 'r'))
  } catch (error) {
    throw refusedBecause(error, name)
  }
}

function numberIn(file: number): number {
  const head = Buffer.alloc(4)
  try {
    readSync(file, head, 0, head.length, NUMBER_AT)
  } finally {
    closeSync(file)
  }
  return head.readInt32BE()
}

/** What tells this very file from a copy of it. */
export const identityOf = (folder: string): string => {
  const { dev, ino } = statSync(join(folder, DATABASE))
  return `${dev}:${ino}`
}

export type Fold = (how: 'PASSIVE' | 'FULL') => number

/**
 * Folds the log into the main file and says in both which fold that was: in the head of the main file, where it is read
 * without the log, and in the log, for the main file that it goes with. Returns the pages of the log afterwards.
 */
export function foldInto(db: Connection, folder: string): Fold {
  const mark = db.prepare('update service set needs_log = ?, file = ?, fold = ?')
  const keepLatest = latestKeeper(db)
  return how => {
    keepLatest()
    const next = (foldOf(folder) + 1) % MOST_FOLDS
    db.pragma(`application_id = ${next}`)
    mark.run(1, identityOf(folder), next)
    foldBesideWriters(db)
    if (how === 'FULL') foldWhileWritersWait(db)
    // While somebody reads, a part of the log may wait for the next fold, and the number with it.
    mark.run(0, identityOf(folder), foldOf(folder))
    return pagesOfLog(db)
  }
}

/** Pages of log that came while the others were folded: so few that writers may wait for them. */
const FEW = 200
/** A writer faster than the disk is not waited for: how often what came meanwhile is folded too. */
const MOST_ROUNDS = 8
/** The longest that writers wait for somebody who reads, ms; where that is not enough, the next look tries again. */
const WAIT_MS = 20

/** Fold what there is, and what came meanwhile, until little comes: so that writers wait for the rest alone. */
function foldBesideWriters(db: Connection): void {
  let before = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const pages = foldLog(db, 'PASSIVE')
    if (pages - before < FEW) return
    before = pages
  }
}

/** Nobody commits until all of the log is folded and can begin anew; SQLite waits for readers while it keeps writers out. */
function foldWhileWritersWait(db: Connection): void {
  const patience = db.pragma('busy_timeout', { simple: true })
  db.pragma(`busy_timeout = ${WAIT_MS}`)
  foldLog(db, 'FULL')
  db.pragma(`busy_timeout = ${patience}`)
}

/** How many pages were written to the log since it last began anew; its file never gets shorter. Folds nothing. */
export const pagesOfLog = (db: Connection): number => foldLog(db, 'NOOP')

const LogRows = z.tuple([z.object({ log: z.int() })])

function foldLog(db: Connection, how: 'NOOP' | 'PASSIVE' | 'FULL'): number {
  const [{ log }] = LogRows.parse(db.pragma(`wal_checkpoint(${how})`))
  return log
}
