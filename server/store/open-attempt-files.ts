import { accessSync, constants, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { oneAtATime } from './one-at-a-time.ts'
import { type Connection, DATABASE, isTaken } from './open-database.ts'

/** The file the committee's lists are found by, beside the store. Made from the attempts, and made again when it is gone. */
export const INDEX = 'attempt-index.db'
/** What is held by whoever opens it, so that no two processes make it, or make it anew, at once. */
const LOCK = 'attempt-index.lock'

/** How long one process waits for another's turn at the index, ms. */
const BUSY_MS = 10_000
/** As much of the file is read through the system's own cache, without a copy: an index of some five million attempts. */
const MAPPED_BYTES = 2 ** 31 - 65_536
/** Changes with what is in the file, so that one of another release is made anew. */
const SHAPE = 2

/**
 * What the console's lists can be asked by, each with how many rows SQLite is to expect of one value: told once, so that
 * plans are the same with ten attempts and with a million.
 */
const expected = {
  person: ['participant, nth', 3],
  host: ['host', 5_000],
  unit: ['unit', 15_000],
  agency: ['agency', 16_000],
  group: ['"group"', 100_000],
  via: ['via', 200_000],
  kind: ['kind', 250_000],
  round: ['round', 300_000],
  time: ['submitted_at', 2],
} as const

/** '' stands for what nobody vouched for, or what was not declared; nth: which attempt of its person in the contest. */
const schema = `
  create table found (
    seq          integer primary key,
    receipt      text not null,
    contest      text not null,
    round        text not null,
    participant  text not null,
    agency       text not null,
    host         text not null,
    via          text not null,
    unit         text not null,
    kind         text not null,
    "group"      text not null,
    started_at   integer not null,
    submitted_at integer not null,
    right        integer not null,
    total        integer not null,
    nth          integer not null
  );
  ${Object.entries(expected)
    .map(([name, [columns]]) => `create index found_${name} on found (contest, ${columns});`)
    .join('\n')}
  analyze;
  delete from sqlite_stat1;
  ${Object.entries(expected)
    .map(
      ([name, [columns, rows]]) =>
        `insert into sqlite_stat1 values ('found', 'found_${name}', '1000000 900000 ${rows}${columns.includes(',') ? ' 1' : ''}');`,
    )
    .join('\n')}
  create table made (file text not null);
  pragma user_version = ${SHAPE};`

/** What has the two files open that a reading for the committee goes to. */
export interface AttemptFiles {
  /** The store, which this connection cannot write. */
  readonly store: Connection
  readonly index: Connection
  /** Whether the index has had every attempt since they were opened. */
  hasBeenWhole: boolean
}

/**
 * Open the store in `folder` for reading, and its index, which is made where there is none, where it was found damaged, or
 * where it belongs to another store: a copy that was put back. Throws SqliteError where another process keeps it from that
 * for ten seconds, or the system has no file left to open.
 */
export function openAttemptFiles(folder: string, isDamaged = false): AttemptFiles {
  return oneAtATime(join(folder, LOCK), BUSY_MS, () => {
    if (isDamaged) removeIndex(join(folder, INDEX))
    return openBoth(folder)
  })
}

function openBoth(folder: string): AttemptFiles {
  const store = new Database(join(folder, DATABASE), {
    readonly: true,
    fileMustExist: true,
    timeout: BUSY_MS,
  })
  try {
    return { store, index: openOrMakeAnew(join(folder, INDEX), store), hasBeenWhole: false }
  } catch (error) {
    store.close()
    throw error
  }
}

function openOrMakeAnew(file: string, store: Connection): Connection {
  try {
    return openIndex(file, store)
  } catch (error) {
    if (isTaken(error) || isOutOfFiles(error, file)) throw error
    // Damaged, of another shape, or with no room for its log: everything in it can be read again.
    removeIndex(file)
    return openIndex(file, store)
  }
}

function removeIndex(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
}

/** Whether a file that is there and is ours could not be opened: it is as good as ever. */
function isOutOfFiles(error: unknown, file: string): boolean {
  if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CANTOPEN'))) return false
  try {
    accessSync(file, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}

class StaleIndex extends Error {}

function openIndex(file: string, store: Connection): Connection {
  const index = new Database(file, { timeout: BUSY_MS })
  try {
    index.pragma('journal_mode = WAL')
    // A power cut may take the last of it, which is then read again.
    index.pragma('synchronous = NORMAL')
    index.pragma('cache_size = -32768')
    index.pragma(`mmap_size = ${MAPPED_BYTES}`)
    const makeOrTrust = index.transaction(() => {
      const shape = Number(index.pragma('user_version', { simple: true }))
      if (shape === 0) make(index, file)
      else if (shape !== SHAPE || !isItself(index, file) || !belongsTo(index, store)) throw new StaleIndex()
    })
    makeOrTrust.immediate()
    index.exec('analyze sqlite_schema')
    return index
  } catch (error) {
    index.close()
    throw error
  }
}

function make(index: Connection, file: string): void {
  index.exec(schema)
  index.prepare('insert into made values (?)').run(identityOf(file))
}

/** A copy is not trusted: its file and its log may be of two moments, which no row tells. */
const isItself = (index: Connection, file: string): boolean =>
  index.prepare('select file from made').pluck().get() === identityOf(file)

const identityOf = (file: string): string => String(statSync(file).ino)

/** Histories that have parted never meet again, so the last attempt tells. */
function belongsTo(index: Connection, store: Connection): boolean {
  const last = index.prepare<[], Last>('select seq, receipt from found order by seq desc limit 1').get()
  if (!last) return true
  return store.prepare('select receipt from attempts where seq = ?').pluck().get(last.seq) === last.receipt
}

type Last = { seq: number; receipt: string }
