import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { assertDurable, StoreRefused } from '../../../server/store/open-database.ts'
import { sqliteStore } from '../../../server/store/sqlite-store.ts'
import { storeContract } from './store-contract.ts'

const temporary = () => mkdtempSync(join(tmpdir(), 'agency-quiz-'))

const folder = temporary()
storeContract('SQLite', async () => sqliteStore(folder))

describe('a SQLite file', () => {
  it('has one owner', async () => {
    const shared = temporary()
    const owner = sqliteStore(shared)
    expect(() => sqliteStore(shared)).toThrow(StoreRefused)
    await owner.close()
    await sqliteStore(shared).close()
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

  it('lets nobody delete or edit an attempt', async () => {
    const data = temporary()
    await sqliteStore(data).close()
    const db = new Database(join(data, 'agency-quiz.db'))
    db.pragma('foreign_keys = OFF')
    db.exec(
      `insert into attempts values (1,'r','a','c','v','r','p',null,null,'unknown',1,1,1,1,null,'',x'00','',x'00')`,
    )
    expect(() => db.exec('delete from attempts')).toThrow(/never deleted/)
    expect(() => db.exec('update attempts set right = 30')).toThrow(/never edited/)
  })
})
