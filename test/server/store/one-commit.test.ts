import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sqliteStore } from '../../../server/store/sqlite-store.ts'
import { attemptRows, beside, rowsOf } from '../table-rows.ts'
import { submission } from './store-contract.ts'

const temporary = () => mkdtempSync(join(tmpdir(), 'agency-quiz-'))
const REFUSE = `create trigger refuse before insert on TABLE begin select raise(abort, 'refused'); end`

const TABLES = ['personal', 'participation', 'cells', 'sums', 'people', 'hosts'] as const

describe('what one attempt writes', () => {
  it.each(TABLES)('is nothing at all when its %s cannot be written', async table => {
    const data = temporary()
    const store = sqliteStore(data)
    beside(data, db => db.exec(REFUSE.replace('TABLE', table)))
    await expect(store.record(submission())).rejects.toThrow('refused')
    expect(attemptRows(data)).toEqual([])
    for (const other of TABLES) expect(rowsOf(data, `select * from ${other}`)).toEqual([])
    await store.close()
  })

  it('is refused to everyone in the group when it cannot be written for one', async () => {
    const data = temporary()
    const store = sqliteStore(data)
    beside(data, db =>
      db.exec(REFUSE.replace('TABLE', 'attempts').replace(' begin', ` when new.agency = 'so-b' begin`)),
    )
    const group = ['so-a', 'so-b', 'so-a'].map(agency => store.record(submission({ agency })))
    const results = await Promise.allSettled(group)
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(attemptRows(data)).toEqual([])
    await store.close()
  })

  it('leaves no count behind for the next when it was refused', async () => {
    const data = temporary()
    const store = sqliteStore(data)
    beside(data, db => db.exec(REFUSE.replace('TABLE', 'hosts')))
    await expect(store.record(submission())).rejects.toThrow('refused')
    beside(data, db => db.exec('drop trigger refuse'))
    await store.record(submission())
    expect(await store.counts('c')).toEqual(await store.recount('c'))
    expect(await store.miscounts()).toEqual([])
    expect(await store.hostActivity('c', 'https://a.example.vn')).toMatchObject([{ attempts: 1 }])
    await store.close()
  })
})
