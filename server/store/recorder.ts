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
  let isFailing = false
  let isFull = false
  const look = setInterval(() => {
    isFull = !hasRoom(folder)
  }, LOOK_MS).unref()
  const commit = sqliteWriter(db)
  const record = groupCommit((group: readonly Submission[]) => {
    try {
      const recorded = commit(group)
      isFailing = false
      return recorded
    } catch (error) {
      isFailing ||= !isTaken(error)
      throw error
    }
  }, isTaken)
  const canRecord = (surely = false): boolean => {
    if (!isFailing && !surely) return !isFull
    try {
      probeWriting(db)
      isFull = !hasRoom(folder)
      // Once it has failed, a small row that can be written is no proof: it may fit a page that is there already.
      isFailing &&= isFull
      return !isFull
    } catch (error) {
      // Whoever holds the file at this moment writes to it.
      return isTaken(error)
    }
  }
  return { record, canRecord, end: () => clearInterval(look) }
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= ROOM
  } catch {
    return false
  }
}
