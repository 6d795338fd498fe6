import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as z from 'zod'
import { type Fold, foldInto, foldOf, identityOf, logOf, pagesOfLog } from './fold-log.ts'
import { KEYLESS } from './migrations.ts'
import { type Connection, DATABASE, openDatabase } from './open-database.ts'
import { refusedBecause, StoreDamaged, StoreRefused } from './store-refused.ts'

/** How often the log is looked at, ms. */
const LOOK_MS = 1000
/** The longest the main file lags behind the log while attempts keep coming, ms. */
const LAG_MS = 120_000
/** Pages of log (64 MB) at which writers wait until it is folded back: one that never starts anew slows every read. */
const LONGEST_LOG = 16_384

/**
 * Keep the main file of a store in service near its log: folded back one look after the last commit, and every two
 * minutes whatever comes. While in service the main file by itself always says that it needs its log, so that a copy of
 * it alone is refused; what is read through the log, as SQLite's own backup does, says that it is whole.
 * @returns ends it; the last thing a server does with its store.
 */
export function keepMainFile(folder: string): () => void {
  let keeper: { readonly db: Connection; readonly fold: Fold } | undefined
  let folded = 0
  let lag = 0
  let pages = 0
  const look = () => {
    if (!keeper) {
      keeper = openKeeper(folder)
      folded = keeper.fold('FULL')
      return
    }
    const before = pages
    pages = pagesOfLog(keeper.db)
    if (pages === folded) return
    lag += LOOK_MS
    const isTooLong = pages > LONGEST_LOG
    if (!isTooLong && pages !== before && lag < LAG_MS) return
    folded = keeper.fold(isTooLong ? 'FULL' : 'PASSIVE')
    lag = 0
  }
  attempt(look)
  const timer = setInterval(attempt, LOOK_MS, look)
  return () => {
    clearInterval(timer)
    keeper?.db.close()
  }
}

/** Opened at a look: the first attempts may have filled the disk, and those who serve refuse politely until there is room. */
function openKeeper(folder: string) {
  const db = openDatabase(folder)
  return { db, fold: foldInto(db, folder) }
}

/**
 * A writer at its commit, a full disk, no file descriptor left: the next look tries again. What is thrown out of a timer
 * would end the server, which serves as well without.
 */
function attempt(look: () => void): void {
  try {
    look()
  } catch {}
}

/**
 * Refuse a store that is a copy with something missing: the main file without the log it needs, or files that were
 * copied at different moments. `withoutLog` takes the former as it is. Looks before anybody has opened the store.
 * @returns what was taken, as a sentence for the operator; undefined where there is nothing to say.
 * @throws StoreRefused with what to do.
 */
export function refuseCopy(folder: string, withoutLog: boolean): string | undefined {
  const file = join(folder, DATABASE)
  if (!existsSync(file)) return undefined
  const hasLog = existsSync(logOf(folder))
  try {
    return refuseUnfit(folder, hasLog, withoutLog)
  } catch (error) {
    const refused = refusedBecause(error, file)
    // An old log beside a newer main file makes pages of two times into one.
    throw hasLog && refused instanceof StoreDamaged ? new StoreRefused(sayDamagedOrApart(file)) : refused
  }
}

function refuseUnfit(folder: string, hasLog: boolean, withoutLog: boolean): string | undefined {
  const file = join(folder, DATABASE)
  const has = foldOf(folder)
  const db = openDatabase(folder)
  try {
    const { needs_log: needsLog, file: known, fold } = readService(db)
    if (needsLog === 1 && !hasLog && !withoutLog) throw new StoreRefused(sayLogMissing(file))
    const isCopy = known !== null && known !== identityOf(folder)
    // A log goes with the main file that had the fold it says; while a fold is under way, with the one before too.
    const fits = has === fold || (needsLog === 1 && has === fold - 1)
    if (isCopy && hasLog && !fits) throw new StoreRefused(sayApart(file))
    if (isCopy) assertWhole(db, file)
    return needsLog === 1 && !hasLog ? sayTaken(db, file) : undefined
  } finally {
    db.close()
  }
}

const ServiceRow = z.object({ needs_log: z.int(), file: z.string().nullable(), fold: z.int() })

const readService = (db: Connection): z.infer<typeof ServiceRow> =>
  ServiceRow.parse(db.prepare('select needs_log, file, fold from service').get())

const sayLogMissing = (file: string): string =>
  `${file} là bản sao chép khi máy chủ đang chạy mà thiếu tệp ${DATABASE}-wal, nên có thể thiếu những lượt thi mới nhất. ` +
  `Chép lại cả ${DATABASE}, ${DATABASE}-wal và secrets.json, hoặc dừng máy chủ rồi chép. Nếu chỉ còn bản này, chạy với --without-log.`

function sayTaken(db: Connection, file: string): string {
  const attempts = Number(db.prepare('select count(*) from attempts').pluck().get())
  return `Đã nhận ${file} thiếu tệp -wal: có ${attempts} lượt thi; lượt thi nào chưa chép vào tệp này đã mất.`
}

/** What the counts say of the attempts, before an upgrade of 0.1.0 and since. */
const COUNTED = {
  counters: "select ifnull(sum(count), 0) from counters where name = 'attempts'",
  sums: `select ifnull(sum(attempts), 0) from sums where "by" = 'contest' and round = ''`,
}

const isUpgraded = (db: Connection): boolean => Number(db.pragma('user_version', { simple: true })) > KEYLESS

/**
 * Files copied while the server wrote may not fit one another. Every attempt has the number after the one before, and is
 * counted once: so the rows, the highest number and the counts are one figure in a whole store.
 */
function assertWhole(db: Connection, file: string): void {
  const isWhole = () => {
    const sound = db.pragma('quick_check(1)', { simple: true }) === 'ok'
    const rows = db.prepare('select count(*) from attempts').pluck().get()
    const last = db.prepare('select ifnull(max(seq), 0) from attempts').pluck().get()
    const counted = db
      .prepare(COUNTED[isUpgraded(db) ? 'sums' : 'counters'])
      .pluck()
      .get()
    return sound && rows === last && rows === counted
  }
  try {
    if (isWhole()) return
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  }
  throw new StoreRefused(sayApart(file))
}

const sayApart = (file: string): string =>
  `${file} và tệp -wal được chép vào những lúc khác nhau nên không khớp nhau. Dừng máy chủ rồi chép lại cả hai tệp, hoặc dùng một bản sao khác.`

const sayDamagedOrApart = (file: string): string =>
  `${file} bị hỏng, hoặc được chép vào lúc khác với tệp -wal bên cạnh. Nếu đây là bản sao, dừng máy chủ rồi chép lại cả hai tệp, hoặc dùng một bản sao khác; nếu không, khôi phục từ bản sao gần nhất.`
