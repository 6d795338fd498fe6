import { statfsSync } from 'node:fs'
import { groupCommit } from './group-commit.ts'
import { type Connection, isTaken, probeWriting } from './open-database.ts'
import { sqliteWriter } from './sqlite-writer.ts'
import type { Submission } from './store.ts'

/** Bytes of disk below which a store is not ready: room for some eight thousand attempts. */
const ROOM = 8 * 1024 * 1024

/** How often the disk is asked for room, ms. */
const LOOK_MS = 1000

/** The hot verb, and whether it works: nobody is handed a paper that could not be kept. */
export function recorder(db: Connection, folder: string) {
  const health = { isFailing: false, isFull: false }
  const look = setInterval(() => {
    health.isFull = !hasRoom(folder)
  }, LOOK_MS).unref()
  const commit = sqliteWriter(db)
  const record = groupCommit((group: readonly Submission[]) => {
    try {
      const recorded = commit(group)
      health.isFailing = false
      return recorded
    } catch (error) {
      health.isFailing ||= !isTaken(error)
      throw error
    }
  }, isTaken)
  const canRecord = (surely = false): boolean =>
    surely || health.isFailing ? probe(db, folder, health) : !health.isFull
  const end = () => {
    clearInterval(look)
    db.close()
  }
  return { record, canRecord, end }
}

/** Write a row and ask for room; whoever holds the file at this moment writes to it. */
function probe(db: Connection, folder: string, health: { isFailing: boolean; isFull: boolean }): boolean {
  try {
    probeWriting(db)
    health.isFull = !hasRoom(folder)
    // Once it has failed, a small row that can be written is no proof: it may fit a page that is there already.
    health.isFailing &&= health.isFull
    return !health.isFull
  } catch (error) {
    return isTaken(error)
  }
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= ROOM
  } catch {
    return false
  }
}
