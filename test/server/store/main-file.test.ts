import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { foldInto } from '../../../server/store/fold-log.ts'
import { keepMainFile, refuseCopy } from '../../../server/store/main-file.ts'
import { openDatabase } from '../../../server/store/open-database.ts'
import { sqliteStore } from '../../../server/store/sqlite-store.ts'
import { submission } from './store-contract.ts'

const temporary = () => mkdtempSync(join(tmpdir(), 'agency-quiz-'))
const FILE = 'agency-quiz.db'
const LOG = 'agency-quiz.db-wal'

/** A store in service, as a server has it, with `attempts` recorded one after the other. */
async function inService(attempts: number) {
  const folder = temporary()
  await sqliteStore(folder).close()
  const endFolding = keepMainFile(folder)
  const store = sqliteStore(folder)
  const record = async (count: number) => {
    for (let n = 0; n < count; n++) await store.record(submission())
  }
  await record(attempts)
  const end = async () => {
    await store.close()
    endFolding()
  }
  return { folder, record, end, endFolding }
}

/** Some files of a folder copied into a new one, in the order named. */
function copy(folder: string, names: readonly string[], into = temporary()): string {
  for (const name of names)
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(into, name))
  return into
}

async function attemptsIn(folder: string): Promise<number> {
  const store = sqliteStore(folder)
  const { counts } = await store.counts('c')
  await store.close()
  return counts.reduce((sum, { attempts }) => sum + attempts, 0)
}

describe('a copy of the store', () => {
  it('of the main file alone, made while the server runs, is refused with the file and the remedy', async () => {
    const on = await inService(20)
    const alone = copy(on.folder, [FILE])
    expect(() => refuseCopy(alone, false)).toThrow(
      /agency-quiz\.db là bản sao.*thiếu tệp agency-quiz\.db-wal.*--without-log/,
    )
    expect(refuseCopy(alone, true)).toMatch(/có \d+ lượt thi/)
    await on.end()
  })
  it('holds everything when its log was copied too', async () => {
    const on = await inService(20)
    const both = copy(on.folder, [FILE, LOG])
    await on.end()
    expect(refuseCopy(both, false)).toBeUndefined()
    expect(await attemptsIn(both)).toBe(20)
  })
  it('holds everything when the server had ended, and needs no log then', async () => {
    const on = await inService(20)
    await on.end()
    expect(readdirSync(on.folder)).not.toContain(LOG)
    const ended = copy(on.folder, [FILE])
    expect(refuseCopy(ended, false)).toBeUndefined()
    expect(await attemptsIn(ended)).toBe(20)
  })
  it('by SQLite’s own means is whole without a log', async () => {
    const on = await inService(20)
    const into = temporary()
    const db = new Database(join(on.folder, FILE))
    await db.backup(join(into, FILE))
    db.close()
    await on.end()
    expect(refuseCopy(into, false)).toBeUndefined()
    expect(await attemptsIn(into)).toBe(20)
  })
  it('of an old main file with a newer log is refused: they do not fit', async () => {
    const on = await inService(50)
    const mixed = copy(on.folder, [FILE])
    await on.end()
    const again = keepMainFile(on.folder)
    const store = sqliteStore(on.folder)
    for (let n = 0; n < 400; n++) await store.record(submission())
    const db = new Database(join(on.folder, FILE))
    db.pragma('wal_checkpoint(RESTART)')
    db.close()
    await store.record(submission())
    copy(on.folder, [LOG], mixed)
    await store.close()
    again()
    expect(() => refuseCopy(mixed, false)).toThrow(/không khớp nhau/)
  })
})

describe('a copy made in two steps', () => {
  it('of the main file before its log was folded into it and the log after is refused', async () => {
    const on = await inService(20)
    const apart = copy(on.folder, [FILE])
    await new Promise(resolve => setTimeout(resolve, 3500))
    copy(on.folder, [LOG], apart)
    await on.end()
    expect(() => refuseCopy(apart, false)).toThrow(/không khớp nhau/)
  })
})

describe('the main file of a server', () => {
  it('keeps no writer waiting for whoever reads on, and is folded when they have ended', {
    timeout: 4000,
  }, async () => {
    const on = await inService(20)
    const [keeper, reader] = [openDatabase(on.folder), openDatabase(on.folder)]
    reader.exec('begin')
    reader.prepare('select count(*) from attempts').get()
    await on.record(20)
    // SQLite itself would keep writers out for the five seconds that one process waits for another.
    foldInto(keeper, on.folder)('FULL')
    await on.record(20)
    reader.exec('commit')
    foldInto(keeper, on.folder)('FULL')
    expect(refuseCopy(copy(on.folder, [FILE]), true)).toContain('có 60 lượt thi')
    keeper.close()
    reader.close()
    await on.end()
  })
  it('has all there is soon after the last commit', async () => {
    const on = await inService(300)
    await new Promise(resolve => setTimeout(resolve, 3500))
    const alone = copy(on.folder, [FILE])
    expect(refuseCopy(alone, true)).toContain('có 300 lượt thi')
    await on.end()
  })
  it('has what comes after a rush too, when the log is written from its beginning and its file grows no more', async () => {
    const on = await inService(300)
    await new Promise(resolve => setTimeout(resolve, 3500))
    await on.record(10)
    await new Promise(resolve => setTimeout(resolve, 3500))
    const alone = copy(on.folder, [FILE])
    expect(refuseCopy(alone, true)).toContain('có 310 lượt thi')
    await on.end()
  })
  it('that cannot be opened for a while ends nothing, and is folded by a later look', async () => {
    const on = await inService(20)
    renameSync(join(on.folder, FILE), join(on.folder, 'away'))
    await new Promise(resolve => setTimeout(resolve, 3500))
    renameSync(join(on.folder, 'away'), join(on.folder, FILE))
    await new Promise(resolve => setTimeout(resolve, 2500))
    const alone = copy(on.folder, [FILE])
    expect(refuseCopy(alone, true)).toContain('có 20 lượt thi')
    await on.end()
  })
  it('is taken again after the process that served it was killed, log and all', async () => {
    const on = await inService(20)
    const left = copy(on.folder, [FILE, LOG])
    rmSync(join(left, FILE))
    copy(on.folder, [FILE], left)
    expect(refuseCopy(left, false)).toBeUndefined()
    expect(await attemptsIn(left)).toBe(20)
    await on.end()
  })
  it('that is no database is refused by name', () => {
    const folder = temporary()
    copyFileSync('package-lock.json', join(folder, FILE))
    expect(() => sqliteStore(folder)).toThrow(/agency-quiz\.db bị hỏng/)
  })
  it('that is damaged beside a log is refused as what may be two copies of different moments', () => {
    const folder = temporary()
    copyFileSync('package-lock.json', join(folder, FILE))
    copyFileSync('package.json', join(folder, LOG))
    expect(() => refuseCopy(folder, false)).toThrow(/agency-quiz\.db bị hỏng, hoặc.*chép lại cả hai tệp/)
  })
  it('that is a folder is refused by name, before anybody opens it', () => {
    const folder = temporary()
    mkdirSync(join(folder, FILE))
    expect(() => refuseCopy(folder, false)).toThrow(/agency-quiz\.db bị hỏng/)
  })
  it('in a folder that is a file is refused by name', () => {
    const folder = temporary()
    copyFileSync('package.json', join(folder, 'tep'))
    expect(() => sqliteStore(join(folder, 'tep'))).toThrow(/đường dẫn đi qua một tệp/)
  })
})
