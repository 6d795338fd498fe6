import { fork } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INDEX } from '../../../../server/store/open-attempt-files.ts'
import { type ConsoleStore, readWorker } from '../../../../server/store/read-worker.ts'
import { sqliteStore } from '../../../../server/store/sqlite-store.ts'
import { recordMany } from './many-attempts.ts'

const contest = 'thi-thu'
const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
const MANY = 20_000
const OPEN_AT_ONCE = fileURLToPath(new URL('open-at-once.ts', import.meta.url))
let store: ConsoleStore

beforeAll(async () => {
  store = sqliteStore(folder)
  await recordMany(store, MANY)
})
afterAll(() => store.close())

/** A question that no count answers, so that every attempt is looked at. */
const long = { contest, score: [3, 3] as const, people: true }

describe('what is read off the thread that serves', () => {
  it('tells how far it has come, and others are answered meanwhile', async () => {
    const reads = readWorker(folder)
    rmSync(join(folder, INDEX), { force: true })
    const heard: number[] = []
    const order: string[] = []
    const slow = reads
      .run('countAttempts', long, { progress: share => heard.push(share) })
      .then(() => order.push('long'))
    const quick = reads.run('countAttempts', { contest, agency: 'so-a' }).then(() => order.push('short'))
    await Promise.all([slow, quick])
    expect(order).toEqual(['short', 'long'])
    expect(heard.length).toBeGreaterThan(2)
    expect(heard.every(share => share >= 0 && share <= 1)).toBe(true)
    await reads.end()
  })

  it('ends where it is when it is given up, and the next is answered', async () => {
    const reads = readWorker(folder)
    rmSync(join(folder, INDEX), { force: true })
    const giveUp = new AbortController()
    const steps: number[] = []
    const given = reads.run('countAttempts', long, {
      signal: giveUp.signal,
      progress: share => {
        steps.push(share)
        giveUp.abort()
      },
    })
    await expect(given).rejects.toThrow(/given up/)
    expect(await reads.run('countAttempts', { contest })).toBe(MANY)
    expect(steps).toHaveLength(1)
    await reads.end()
  })

  it('fails with the thread, and begins another', async () => {
    const reads = readWorker(folder)
    const failing = reads.run('countAttempts', long)
    await reads.end()
    await expect(failing).rejects.toThrow(/has ended/)
    expect(await reads.run('countAttempts', { contest })).toBe(MANY)
    await reads.end()
  })

  it('says what failed, and holds up nobody else', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
    const reads = readWorker(empty)
    await expect(reads.run('countAttempts', { contest })).rejects.toThrow(/SqliteError/)
    await sqliteStore(empty).close()
    expect(await reads.run('countAttempts', { contest })).toBe(0)
    await reads.end()
  })
})

describe('the index beside the store', () => {
  // Made anew so often that more would cost a busy machine minutes.
  const indexed = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
  let smaller: ConsoleStore
  beforeAll(async () => {
    smaller = sqliteStore(indexed)
    await recordMany(smaller, MANY / 10)
  })
  afterAll(() => smaller.close())

  const scored = { contest, score: [7, 7] as const }

  it('is made again when it is gone, damaged or of another store', async () => {
    const reads = readWorker(indexed)
    const right = await reads.run('countAttempts', scored)
    await reads.end()
    const other = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
    const others = sqliteStore(other)
    await recordMany(others, 50, 3)
    await others.reads.run('countAttempts', scored)
    await others.close()
    const harms = [
      () => rmSync(join(indexed, INDEX)),
      () => writeFileSync(join(indexed, INDEX), 'no database at all '.repeat(1000)),
      () => copyFileSync(join(other, INDEX), join(indexed, INDEX)),
    ]
    for (const harm of harms) {
      for (const end of ['-wal', '-shm']) rmSync(join(indexed, INDEX + end), { force: true })
      harm()
      const again = readWorker(indexed)
      expect(await again.run('countAttempts', scored)).toBe(right)
      await again.end()
    }
  })

  it('is made by one of the processes that open it at once, and the others read it', async () => {
    const together = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
    await sqliteStore(together).close()
    const processes = [1, 2].map(() => fork(OPEN_AT_ONCE, [together], { execArgv: ['--import', 'tsx'] }))
    const heard = () => Promise.all(processes.map(each => once(each, 'message').then(([said]) => said)))
    expect(await heard()).toEqual(['ready', 'ready'])
    for (let round = 0; round < 20; round++) {
      for (const end of ['', '-wal', '-shm']) rmSync(join(together, INDEX + end), { force: true })
      for (const each of processes) each.send(Date.now() + 20)
      const [one, other] = await heard()
      expect([one, other]).toEqual([expect.any(Number), one])
    }
    for (const each of processes) each.kill()
  })

  /** One reading by a thread of its own. */
  const countIn = async (data: string) => {
    const reads = readWorker(data)
    return reads.run('countAttempts', scored).finally(() => reads.end())
  }

  it('is made again where a copy of it came back: its file and its log may be of two moments', async () => {
    const right = await countIn(indexed)
    const index = new Database(join(indexed, INDEX))
    index.exec('delete from found where seq between 100 and 1000')
    index.close()
    expect(await countIn(indexed)).not.toBe(right)
    copyFileSync(join(indexed, INDEX), join(indexed, 'copy'))
    renameSync(join(indexed, 'copy'), join(indexed, INDEX))
    expect(await countIn(indexed)).toBe(right)
  })

  it('is made again where only what somebody looks for turns out to be damaged', async () => {
    const right = await countIn(indexed)
    const file = openSync(join(indexed, INDEX), 'r+')
    const { size } = fstatSync(file)
    writeSync(file, Buffer.alloc(Math.floor(size / 2)), 0, undefined, Math.floor(size / 4))
    closeSync(file)
    const reads = readWorker(indexed)
    await expect(reads.run('countAttempts', scored)).rejects.toThrow(/malformed/)
    expect(await reads.run('countAttempts', scored)).toBe(right)
    await reads.end()
  })

  it('is kept where the system has no file left to open it with', async () => {
    const right = await countIn(indexed)
    const { ino } = statSync(join(indexed, INDEX))
    mkdirSync(join(indexed, `${INDEX}-wal`))
    await expect(countIn(indexed)).rejects.toThrow(/unable to open/)
    rmdirSync(join(indexed, `${INDEX}-wal`))
    expect(await countIn(indexed)).toBe(right)
    expect(statSync(join(indexed, INDEX)).ino).toBe(ino)
  })

  it('is read where its lock can have no journal, as on a full disk', async () => {
    mkdirSync(join(indexed, 'attempt-index.lock-journal'))
    expect(await countIn(indexed)).toBeGreaterThan(0)
    rmdirSync(join(indexed, 'attempt-index.lock-journal'))
  })

  it('is not there where nobody has asked', async () => {
    const quiet = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
    const store = sqliteStore(quiet)
    await recordMany(store, 10)
    await store.close()
    expect(existsSync(join(quiet, INDEX))).toBe(false)
  })
})
