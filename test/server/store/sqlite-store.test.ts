import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { lockFolder } from '../../../server/store/folder-lock.ts'
import { assertDurable } from '../../../server/store/open-database.ts'
import { sqliteStore } from '../../../server/store/sqlite-store.ts'
import { StoreRefused } from '../../../server/store/store-refused.ts'
import { beside } from '../table-rows.ts'
import { storeContract, submission } from './store-contract.ts'

const temporary = () => mkdtempSync(join(tmpdir(), 'agency-quiz-'))

const folder = temporary()
storeContract('SQLite', async () => sqliteStore(folder))

describe('a SQLite file', () => {
  it('lies in a folder that one server owns', () => {
    const shared = temporary()
    const unlock = lockFolder(shared)
    expect(() => lockFolder(shared)).toThrow(StoreRefused)
    unlock()
    lockFolder(shared)()
  })

  it('counts the same when two processes record at once', async () => {
    const shared = temporary()
    const stores = [sqliteStore(shared), sqliteStore(shared)]
    const attempts = Array.from({ length: 200 }, (_, n) => submission({ attempt: `${n % 120}` }))
    const recorded = await Promise.all(attempts.map((one, n) => stores[n % 2]?.record(one)))
    expect(recorded.filter(one => one?.outcome === 'recorded')).toHaveLength(120)
    expect(recorded.filter(one => one?.outcome === 'repeated')).toHaveLength(80)
    for (const store of stores) {
      expect(await store.counts('c')).toEqual(await store.recount('c'))
      await store.close()
    }
  })

  it('waits while another process commits, and holds nobody else up', async () => {
    const shared = temporary()
    const store = sqliteStore(shared)
    const other = new Database(join(shared, 'agency-quiz.db'))
    other.exec('begin immediate')
    const late = store.record(submission({ attempt: 'waits' }))
    expect(await store.find('receipt of waits')).toBeUndefined()
    setTimeout(() => other.exec('rollback'), 50)
    expect(await late).toMatchObject({ outcome: 'recorded' })
    await store.close()
  })

  it('is refused unless every commit is synced', () => {
    const db = new Database(join(temporary(), 'a.db'))
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = NORMAL')
    expect(() => assertDurable(db)).toThrow(/synchronous=FULL/)
    db.pragma('synchronous = FULL')
    expect(() => assertDurable(db)).not.toThrow()
  })

  it('is refused outside WAL', () => {
    const db = new Database(join(temporary(), 'a.db'))
    expect(() => assertDurable(db)).toThrow(/WAL/)
  })

  it('is refused where foreign keys are not checked', () => {
    const db = new Database(join(temporary(), 'a.db'))
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = OFF')
    expect(() => assertDurable(db)).toThrow(/foreign_keys/)
  })

  it('of a newer release is refused and left as it is', async () => {
    const data = temporary()
    await sqliteStore(data).close()
    beside(data, db => db.pragma('user_version = 99'))
    expect(() => sqliteStore(data)).toThrow(StoreRefused)
    expect(beside(data, db => db.pragma('user_version', { simple: true }))).toBe(99)
  })

  it('lies in a folder that its owner alone may read', async () => {
    const data = join(temporary(), 'data')
    await sqliteStore(data).close()
    expect(statSync(data).mode & 0o777).toBe(0o700)
  })

  it('gives every attempt the next place in the ledger, from 0, and finds it there', async () => {
    const store = sqliteStore(temporary())
    for (const place of [0, 1, 2]) {
      const one = submission()
      expect(await store.record(one)).toMatchObject({ row: { leaf: { index: place, hash: one.leaf } } })
      expect(await store.find(one.receipt)).toMatchObject({ leaf: { index: place, hash: one.leaf } })
    }
    await store.close()
  })

  it('lets nobody delete or edit an attempt', async () => {
    const data = temporary()
    await sqliteStore(data).close()
    const db = new Database(join(data, 'agency-quiz.db'))
    db.pragma('foreign_keys = OFF')
    db.exec(
      `insert into attempts values (1,'r','a','c','v','r','p',null,null,'unknown',1,1,1,1,null,'',x'00','',x'00',null,null,null)`,
    )
    expect(() => db.exec('delete from attempts')).toThrow(/never deleted/)
    expect(() => db.exec('update attempts set right = 30')).toThrow(/never edited/)
  })
})
