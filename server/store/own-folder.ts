import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { StoreRefused } from './open-database.ts'

/**
 * Make the data folder this server's own until the answer is called, or the process ends: the system drops the
 * lock even after kill -9.
 * @throws StoreRefused when another server has it.
 */
export function ownFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = new Database(join(folder, 'owner.lock'), { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('begin exclusive')
  } catch {
    lock.close()
    throw new StoreRefused(`Thư mục ${folder} đang được một máy chủ khác sử dụng; hãy dừng máy chủ đó trước.`)
  }
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}

/** A lock that nothing refers to would be collected, and let go. */
const held = new Set<Database.Database>()
