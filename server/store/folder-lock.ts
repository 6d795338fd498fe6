import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { isTaken } from './open-database.ts'
import { refusedBecause, StoreRefused } from './store-refused.ts'

const LOCK = 'owner.lock'

/**
 * Make the data folder this server's own until the answer is called, or the process ends: the system drops the
 * lock even after kill -9.
 * @throws StoreRefused when another server has it.
 */
export function lockFolder(folder: string): () => void {
  const lock = openLock(folder)
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (!isTaken(error)) throw refusedBecause(error, join(folder, LOCK))
    throw new StoreRefused(`Thư mục ${folder} đang được một máy chủ khác sử dụng; hãy dừng máy chủ đó trước.`)
  }
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}

function openLock(folder: string): Database.Database {
  const file = join(folder, LOCK)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // Of a file that may not be written SQLite takes a reader's lock, which any number of servers can have.
    closeSync(openSync(file, 'a+'))
    return new Database(file, { timeout: 0 })
  } catch (error) {
    throw refusedBecause(error, file)
  }
}

/** A lock that nothing refers to would be collected, and let go. */
const held = new Set<Database.Database>()
