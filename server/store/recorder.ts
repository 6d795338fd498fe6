import { statfsSync } from 'node:fs'
import { groupCommit } from './group-commit.ts'
import { type Connection, isTaken, probeWriting } from './open-database.ts'
import { sqliteWriter } from './sqlite-writer.ts'
import type { Submission } from './store.ts'

/** Bytes of disk below which a store is not ready: room for some eight thousand attempts. */
const ROOM = 8 * 1024 * 1024

/** The hot verb, and whether it works: after a commit that failed, nobody is handed a paper that could not be kept. */
export function recorder(db: Connection, folder: string) {
  let isFailing = false
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
    if (!isFailing && !surely) return true
    try {
      probeWriting(db)
      // Once it has failed, a small row that can be written is no proof: it may fit a page that is there already.
      isFailing &&= !hasRoom(folder)
      return !isFailing && hasRoom(folder)
    } catch (error) {
      // Whoever holds the file at this moment writes to it.
      return isTaken(error)
    }
  }
  return { record, canRecord }
}

function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= ROOM
}
