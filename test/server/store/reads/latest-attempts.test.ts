import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { INDEX } from '../../../../server/store/open-attempt-files.ts'
import type { ConsoleStore } from '../../../../server/store/read-worker.ts'
import { sqliteStore } from '../../../../server/store/sqlite-store.ts'
import { fillStore } from './fill-store.ts'
import { recordMany } from './many-attempts.ts'

let folder: string
let store: ConsoleStore
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
  store = sqliteStore(folder)
})
afterEach(() => store.close())

/** What the index holds. */
function indexSize(): number {
  const index = new Database(join(folder, INDEX), { readonly: true })
  const size = Number(index.prepare('select count(*) from found').pluck().get())
  index.close()
  return size
}
const list = (sought: { contest: string; from?: number }, most: number) =>
  store.reads.run('listAttempts', { sought, most })

describe('the newest attempts of a contest', () => {
  it('are listed before the index has taken them in, which it does a few at a time, and are the same as with it', async () => {
    await recordMany(store, 3000)
    const latest = await list({ contest: 'thi-thu' }, 101)
    expect(indexSize()).toBe(100)
    const found = await list({ contest: 'thi-thu', from: 0 }, 101)
    expect(indexSize()).toBe(3000)
    expect(latest).toHaveLength(101)
    expect(latest).toEqual(found)
    expect(latest.some(({ nth }) => nth > 1)).toBe(true)
  })

  it('wait for an index that is far behind, so that a click on one of them need not', async () => {
    await fillStore(folder, 10_001)
    await list({ contest: 'thi-thu' }, 101)
    expect(indexSize()).toBe(10_001)
  })

  it('wait for no index that a rush has left behind since: it would take a part of what the rush needs', async () => {
    await recordMany(store, 1000)
    await list({ contest: 'thi-thu', from: 0 }, 101)
    await recordMany(store, 12_000)
    await list({ contest: 'thi-thu' }, 101)
    expect(indexSize()).toBe(1100)
  })

  it('are told also where the index can take in nothing', async () => {
    await recordMany(store, 50)
    await list({ contest: 'thi-thu', from: 0 }, 11)
    const index = new Database(join(folder, INDEX))
    index.exec("create trigger full before insert on found begin select raise(abort, 'no room'); end")
    index.close()
    await recordMany(store, 60)
    expect(await list({ contest: 'thi-thu' }, 11)).toHaveLength(11)
    await expect(list({ contest: 'thi-thu', from: 0 }, 11)).rejects.toThrow(/no room/)
  })

  it('are all there are where there are few', async () => {
    await recordMany(store, 7)
    expect(await list({ contest: 'thi-thu' }, 101)).toEqual(await list({ contest: 'thi-thu', from: 0 }, 101))
    expect(await list({ contest: 'thi-khac' }, 101)).toEqual([])
  })

  it('are found by the index where another contest has handed in since', async () => {
    await recordMany(store, 3000)
    expect(await list({ contest: 'thi-khac' }, 101)).toEqual([])
    expect(indexSize()).toBe(3000)
  })
})
