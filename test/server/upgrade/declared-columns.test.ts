import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { declaredIn } from '../../../server/commands/open-contests.ts'
import { keyring } from '../../../server/seal/keyring.ts'
import { refuseCopy } from '../../../server/store/main-file.ts'
import { sqliteStore } from '../../../server/store/sqlite-store.ts'
import { FIXTURE, open, type Recorded, submitted } from '../../fixtures/0.1.0/read-fixture.ts'
import { attemptRows, beside, rowsOf } from '../table-rows.ts'
import { LEFT, openUpgraded } from './open-upgraded.ts'

/** What 0.1.0 left, in a folder of its own that nobody has opened yet. */
function leftBehind(left: (typeof LEFT)[number] = 'store'): string {
  const data = join(mkdtempSync(join(tmpdir(), 'agency-quiz-')), 'data')
  cpSync(join(FIXTURE, left), data, { recursive: true })
  return data
}

const receiptOf = ({ submitted: body }: Recorded): string => JSON.parse(body).receipt
const declared = ({ identity }: Recorded, name: string): string | null =>
  identity.find(([field]) => field === `participant.${name}`)?.[1] ?? null

/** Unit, kind and group of each attempt as its person declared them, by receipt. */
const declarations = (papers: readonly Recorded[]) =>
  new Map(
    papers.map(paper => [receiptOf(paper), ['unit', 'kind', 'group'].map(name => declared(paper, name))]),
  )

const columns = (data: string) =>
  new Map(attemptRows(data).map(({ receipt, unit, kind, group }) => [receipt, [unit, kind, group]]))

describe.each(LEFT)('the columns of a store of 0.1.0 (%s)', left => {
  it('say what its tokens say, and every count is that of a recount', async () => {
    const { data, deps } = await openUpgraded(left)
    expect(columns(data)).toEqual(declarations(submitted))
    expect(new Set([...columns(data).values()].map(([unit]) => unit)).size).toBeGreaterThan(4)
    expect(await deps.store.miscounts()).toEqual([])
    expect(rowsOf(data, 'select count(*) as n from attempts where unit is null')).not.toEqual([{ n: 0 }])
  })

  it('are filled too for the papers that lay open and are handed in', async () => {
    const { data, handIn, deps } = await openUpgraded(left)
    for (const paper of open) expect((await handIn(paper)).status).toBe(201)
    expect(columns(data)).toEqual(declarations([...submitted, ...open]))
    expect(await deps.store.miscounts()).toEqual([])
  })
})

describe('a store of 0.1.0 brought up to date', () => {
  it('lets nobody edit an attempt afterwards', async () => {
    const { data, deps } = await openUpgraded()
    await deps.store.close()
    expect(() => beside(data, db => db.exec(`update attempts set unit = 'so-a'`))).toThrow(/never edited/)
  })

  it('is left as it was when the upgrade does not come to its end, and is upgraded the next time', async () => {
    const data = leftBehind()
    let read = 0
    const breaking = () => () => {
      read += 1
      if (read > 30) throw new Error('the power is gone')
      return { unit: null, kind: null, group: null }
    }
    expect(() => sqliteStore(data, { declaredIn: breaking, say: () => {} })).toThrow('the power is gone')
    expect(beside(data, db => db.pragma('user_version', { simple: true }))).toBe(2)
    expect(rowsOf(data, 'select sum(attempts) as n from participation')).toEqual([{ n: submitted.length }])
    const store = sqliteStore(data, { declaredIn: () => () => undefined, say: () => {} })
    expect(await store.miscounts()).toEqual([])
    await store.close()
  })

  it('is refused with a sentence where nobody brought the keys', () => {
    expect(() => sqliteStore(leftBehind())).toThrow(/bằng lệnh serve/)
  })

  it('counts an attempt whose declaration no key opens, and says how many there are', async () => {
    const data = leftBehind()
    beside(data, db => db.exec('delete from personal where seq in (3, 4)'))
    const lines: string[] = []
    const keys = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8'))
    const store = sqliteStore(data, { declaredIn: declaredIn(keyring(keys)), say: line => lines.push(line) })
    expect(lines).toMatchObject([expect.stringContaining('2 lượt thi của phiên bản trước không mở được')])
    expect(attemptRows(data)).toHaveLength(submitted.length)
    expect(await store.miscounts()).toEqual([])
    await store.close()
  })

  it('is known as a copy that fits, before and after', async () => {
    const data = leftBehind()
    expect(refuseCopy(data, false)).toBeUndefined()
    // A copy is a file that says it was another.
    beside(data, db => db.exec(`update service set file = 'another'`))
    expect(refuseCopy(data, false)).toBeUndefined()
    sqliteStore(data, { declaredIn: () => () => undefined, say: () => {} }).close()
    expect(refuseCopy(data, false)).toBeUndefined()
    beside(data, db => db.exec(`update sums set attempts = attempts + 1 where "by" = 'contest'`))
    expect(() => refuseCopy(data, false)).toThrow(/không khớp nhau/)
  })
})
