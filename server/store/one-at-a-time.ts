import { accessSync, constants, rmSync } from 'node:fs'
import Database from 'better-sqlite3'

/**
 * Do something that processes of one machine do in turn, while holding the lock `file`, which the system drops also after
 * kill -9. Throws SqliteError where another has it for `patienceMs`.
 */
export function oneAtATime<Value>(file: string, patienceMs: number, work: () => Value): Value {
  removeIfAnothers(file)
  const lock = new Database(file, { timeout: patienceMs })
  try {
    // On the disk a journal would need room: what only reads goes on where that is full.
    lock.pragma('journal_mode = memory')
    lock.exec('begin exclusive')
    return work()
  } finally {
    lock.close()
  }
}

/** One that another account left, SQLite opens for nobody, or for readers alone, of whom any number hold it. */
function removeIfAnothers(file: string): void {
  try {
    // Not opened and closed to find out: that would drop the locks this process has on it.
    accessSync(file, constants.R_OK | constants.W_OK)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') rmSync(file, { force: true })
  }
}
