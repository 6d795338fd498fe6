import type { AttemptFiles } from './open-attempt-files.ts'
import type { Connection } from './open-database.ts'
import { FOUND_COLUMNS } from './sought.ts'

/** Attempts taken in at a time. */
const CHUNK = 5000
/** … at each look, every three seconds or more, at a list that needs none of them: 120,000 an hour, and two milliseconds a second. */
const A_FEW = 100
/** Attempts that a search takes in within a second: of more it is told how far that has come, before the first list opens. */
const MOST_BEHIND = 10_000

/** Between two steps of a long reading: others get their turn, progress (0…1) is told, and whoever gave up ends it here. */
export type Turn = (share: number) => Promise<void>

type Row = { seq: number; contest: string; participant: string }

/**
 * Take in what has been handed in since. Attempts are never edited nor deleted and their numbers have no gaps that fill
 * later, so the highest number tells what is still to come. Gives the highest number.
 */
export async function catchUp(files: AttemptFiles, turn: Turn): Promise<number> {
  const reached = highestIn(files.index, 'found')
  const upTo = highestIn(files.store, 'attempts')()
  if (reached() < upTo) await takeIn(files, reached, upTo, turn)
  files.hasBeenWhole = true
  return upTo
}

async function takeIn(files: AttemptFiles, reached: () => number, upTo: number, turn: Turn): Promise<void> {
  const take = takerOf(files, reached, CHUNK)
  for (let at = reached(); at < upTo; at = reached()) {
    take()
    await turn(at / upTo)
  }
}

/** Take in some of it, so that whoever searches next waits for little. */
export function catchUpSome(files: AttemptFiles): void {
  const reached = highestIn(files.index, 'found')
  takerOf(files, reached, A_FEW)()
  files.hasBeenWhole ||= reached() >= highestIn(files.store, 'attempts')()
}

/**
 * Whether taking in the rest is more than whoever clicks would wait for without a word. What a rush brings is left for
 * whoever searches: to take in each of its attempts at once costs those who take part a tenth of the machine.
 */
export const isFarBehind = ({ store, index, hasBeenWhole }: AttemptFiles): boolean =>
  !hasBeenWhole && highestIn(store, 'attempts')() - highestIn(index, 'found')() > MOST_BEHIND

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
