import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Connection, DATABASE } from './open-database.ts'
import { FOUND_COLUMNS } from './sought.ts'

/** The file the committee's lists are found by, beside the store. Made from the attempts, and made again when it is gone. */
export const INDEX = 'attempt-index.db'

/** How long one process waits for another's turn at the index, ms. */
const BUSY_MS = 10_000
/** As much of the file is read through the system's own cache, without a copy: an index of some five million attempts. */
const MAPPED_BYTES = 2 ** 31 - 65_536
/** Attempts taken in at a time. */
const CHUNK = 5000
/** … while somebody looks at a list that needs none of them: as many as a busy hour brings between two looks. */
const A_FEW = 1000
/** Attempts that a search takes in within a second: of more it is told how far that has come, before any list opens. */
const MOST_BEHIND = 10_000
/** Changes with what is in the file, so that one of another release is made anew. */
const SHAPE = 1

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
  pragma user_version = ${SHAPE};`

/** What has the two files open that a reading for the committee goes to. */
export interface AttemptFiles {
  /** The store, which this connection cannot write. */
  readonly store: Connection
  readonly index: Connection
}

/** Between two steps of a long reading: others get their turn, progress (0…1) is told, and whoever gave up ends it here. */
export type Turn = (share: number) => Promise<void>

/**
 * Open the store in `folder` for reading, and its index, which is made where there is none, or where it belongs to
 * another store: a copy that was put back.
 */
export function openAttemptFiles(folder: string): AttemptFiles {
  const store = new Database(join(folder, DATABASE), {
    readonly: true,
    fileMustExist: true,
    timeout: BUSY_MS,
  })
  const file = join(folder, INDEX)
  try {
    return { store, index: openIndex(file, store) }
  } catch {
    // Damaged, or of another shape: everything in it can be read again.
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    return { store, index: openIndex(file, store) }
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
    const make = index.transaction(() => {
      const shape = Number(index.pragma('user_version', { simple: true }))
      if (shape === 0) index.exec(schema)
      else if (shape !== SHAPE || !belongsTo(index, store)) throw new StaleIndex()
    })
    make.immediate()
    index.exec('analyze sqlite_schema')
    return index
  } catch (error) {
    index.close()
    throw error
  }
}

/** Histories that have parted never meet again, so the last attempt tells. */
function belongsTo(index: Connection, store: Connection): boolean {
  const last = index.prepare<[], Last>('select seq, receipt from found order by seq desc limit 1').get()
  if (!last) return true
  return store.prepare('select receipt from attempts where seq = ?').pluck().get(last.seq) === last.receipt
}

type Last = { seq: number; receipt: string }
type Row = { seq: number; contest: string; participant: string }

/**
 * Take in what has been handed in since. Attempts are never edited nor deleted and their numbers have no gaps that fill
 * later, so the highest number tells what is still to come. Gives the highest number.
 */
export async function catchUp({ store, index }: AttemptFiles, turn: Turn): Promise<number> {
  const reached = highestIn(index, 'found')
  const upTo = highestIn(store, 'attempts')()
  if (reached() >= upTo) return upTo
  const take = takerOf({ store, index }, reached, CHUNK)
  for (let at = reached(); at < upTo; at = reached()) {
    take()
    await turn(at / upTo)
  }
  return upTo
}

/** Take in some of it, so that whoever searches next waits for little. */
export const catchUpSome = (files: AttemptFiles): void =>
  takerOf(files, highestIn(files.index, 'found'), A_FEW)()

/** Whether taking in the rest is more than whoever clicks would wait for without a word. */
export const isFarBehind = ({ store, index }: AttemptFiles): boolean =>
  highestIn(store, 'attempts')() - highestIn(index, 'found')() > MOST_BEHIND

/** Reads the number of the last attempt a table has, 0 of none. */
export function highestIn(db: Connection, table: 'attempts' | 'found'): () => number {
  const highest = db.prepare(`select ifnull(max(seq), 0) from ${table}`).pluck()
  return () => Number(highest.get())
}

/** Takes in one chunk, in a commit of its own: another process may have taken it meanwhile. */
function takerOf({ store, index }: AttemptFiles, reached: () => number, most: number): () => void {
  const next = store.prepare<[number], Row>(`
    select ${FOUND_COLUMNS} from attempts where seq > ? order by seq limit ${most}`)
  const before = index
    .prepare('select ifnull(max(nth), 0) from found where contest = ? and participant = ?')
    .pluck()
  const insert = index.prepare(`
    insert into found values (@seq, @receipt, @contest, @round, @participant, @agency, @host, @via, @unit, @kind, @group,
      @started_at, @submitted_at, @right, @total, @nth)`)
  const take = index.transaction(() => {
    for (const row of next.all(reached()))
      insert.run({ ...row, nth: Number(before.get(row.contest, row.participant)) + 1 })
  })
  return () => take.immediate()
}
