import { statfsSync } from 'node:fs'
import { groupCommit } from './group-commit.ts'
import { type Connection, isTaken, probeWriting } from './open-database.ts'
import type { Opening } from './openings.ts'
import { sqliteWriter } from './sqlite-writer.ts'
import type { Submission } from './store.ts'

/** Bytes of disk below which a store is not ready: room for some eight thousand attempts. */
const ROOM = 8 * 1024 * 1024

/** How often the disk is asked for room, ms. */
const LOOK_MS = 1000

/** Whether an attempt can be kept: `failing` since a commit that did not work, `full` while the disk has no room. */
type State = 'ready' | 'full' | 'failing'

/** The hot verbs, and whether they work: nobody is handed a paper that could not be kept. */
export function recorder(db: Connection, folder: string) {
  const readiness = watchReadiness(db, folder)
  const writer = sqliteWriter(db)
  const join = groupCommit((group: readonly (() => void)[]) => {
    try {
      const done = writer.commit(group)
      readiness.committed()
      return done
    } catch (error) {
      if (!isTaken(error)) readiness.failed()
      throw error
    }
  }, isTaken)
  const end = () => {
    readiness.end()
    db.close()
  }
  return {
    record: (submission: Submission) => durably(join, () => writer.record(submission)),
    open: (opening: Opening) => durably(join, () => writer.open(opening)),
    canRecord: readiness.canRecord,
    end,
  }
}

/** What `work` gives, once the commit that it joined is durable. */
async function durably<Result extends object>(
  join: (work: () => void) => Promise<void>,
  work: () => Result,
): Promise<Result> {
  const results: Result[] = []
  await join(() => {
    results[0] = work()
  })
  const [result] = results
  if (result === undefined) throw new Error('a commit left out what had joined it')
  return result
}

function watchReadiness(db: Connection, folder: string) {
  let state: State = 'ready'
  const look = () => {
    if (state !== 'failing') state = hasRoom(folder) ? 'ready' : 'full'
  }
  /** Write a row and ask for room; whoever holds the file at this moment writes to it. */
  const probe = (): boolean => {
    try {
      probeWriting(db)
    } catch (error) {
      return isTaken(error)
    }
    // Once it has failed, a small row that can be written is no proof: it may fit a page that is there already.
    if (hasRoom(folder)) state = 'ready'
    else if (state === 'ready') state = 'full'
    return state === 'ready'
  }
  const timer = setInterval(look, LOOK_MS).unref()
  const canRecord = (surely = false) => (surely || state === 'failing' ? probe() : state === 'ready')
  // What fits a page that is there already is no proof of room either.
  const committed = () => {
    if (state === 'failing') state = hasRoom(folder) ? 'ready' : 'full'
  }
  const failed = () => {
    state = 'failing'
  }
  return { canRecord, committed, failed, end: () => clearInterval(timer) }
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= ROOM
  } catch {
    return false
  }
}
