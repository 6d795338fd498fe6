import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sqliteStore } from '../../../server/store/sqlite-store.ts'
import { submission } from './store-contract.ts'

const HOUR = 3_600_000
const FIRST = 480_000
const A = 'https://a.example.vn'
const store = sqliteStore(mkdtempSync(join(tmpdir(), 'agency-quiz-')))
const of = { contest: 'c', rounds: ['r1', 'r2'] }

/** Who, where, in which hour after the first, and what was declared. */
const sent = [
  { participant: 'An', agency: 'a', host: A, unit: 'a', kind: 'can-bo', hour: 0 },
  { participant: 'An', agency: 'a', host: A, unit: 'a', kind: 'can-bo', hour: 30 },
  { participant: 'Bình', agency: 'a', host: A, unit: 'a', kind: 'nguoi-dan', hour: 0 },
  { participant: 'Chi', agency: 'b', host: 'https://b.example.vn', unit: 'a', kind: 'can-bo', hour: 30 },
  { participant: 'Dũng', agency: null, host: 'https://x.vn', unit: 'other', kind: 'can-bo', hour: 30 },
  { participant: 'Dung', agency: null, host: 'https://y.vn', unit: 'other', kind: 'can-bo', hour: 31 },
  { participant: 'Em', agency: null, host: 'https://y.vn', unit: 'other', kind: 'can-bo', hour: 31 },
  { participant: 'Gấm', agency: null, host: A, unit: 'b', kind: 'can-bo', hour: 31 },
]

beforeAll(async () => {
  for (const [n, { hour, ...rest }] of sent.entries())
    await store.record(
      submission({
        ...{ attempt: `${n}`, contest: 'c', round: hour < 24 ? 'r1' : 'r2', limit: null },
        ...{ via: rest.agency === null ? 'unknown' : 'script', submittedAt: (FIRST + hour) * HOUR, ...rest },
      }),
    )
})

describe('what the desk and the agencies’ screens read', () => {
  it('attempts by hour and agency, of the rounds asked for', async () => {
    const hours = await store.console.agencyHours(of, FIRST)
    expect(hours).toEqual([
      { hour: FIRST, agency: 'a', attempts: 2 },
      { hour: FIRST + 30, agency: 'a', attempts: 1 },
      { hour: FIRST + 30, agency: 'b', attempts: 1 },
    ])
    expect(await store.console.agencyHours(of, FIRST + 1)).toEqual(hours.slice(1))
    expect(await store.console.agencyHours({ ...of, rounds: ['r1'] }, FIRST)).toEqual(hours.slice(0, 1))
  })

  it('valid attempts by hour, those of no agency too', async () => {
    expect(await store.console.validHours(of, FIRST, FIRST + 31)).toEqual([
      { hour: FIRST, valid: 2 },
      { hour: FIRST + 30, valid: 3 },
    ])
  })

  it('an agency’s days', async () => {
    const first = Math.floor((FIRST + 7) / 24)
    expect(await store.console.agencyDays(of, 'a', first)).toEqual([
      { day: first, valid: 2 },
      { day: Math.floor((FIRST + 37) / 24), valid: 1 },
    ])
    expect(await store.console.agencyDays(of, 'a', first + 1)).toHaveLength(1)
    expect(await store.console.agencyDays(of, 'aa', first)).toEqual([])
  })

  it('what registered origins sent, also what was counted for nobody', async () => {
    expect(await store.console.sites('c', [A, 'https://silent.vn'])).toEqual([
      { host: A, attempts: 4, people: 3, lastAt: (FIRST + 31) * HOUR, unknown: 1 },
    ])
    expect(await store.console.sites('c', [])).toEqual([])
  })

  it('origins nobody registered, those with the most people first, page by page', async () => {
    const registered = [A, 'https://b.example.vn']
    const page = (from: number) => store.console.unregistered('c', registered, { from, most: 1 })
    const whole = { total: 2, attempts: 3 }
    const row = { unknown: 2, lastAt: (FIRST + 31) * HOUR }
    expect(await page(0)).toEqual({
      hosts: [{ host: 'https://y.vn', attempts: 2, people: 2, ...row }],
      ...whole,
    })
    expect((await page(1)).hosts.map(({ host }) => host)).toEqual(['https://x.vn'])
    expect(await page(2)).toEqual({ hosts: [], ...whole })
    expect((await store.console.unregistered('c', [], { from: 0, most: 9 })).total).toBe(4)
  })

  it('people of a unit by kind, as they were before an hour', async () => {
    const staff = async (hour: number) =>
      (await store.console.peopleOfUnit('c', 'a', hour)).find(({ kind }) => kind === 'can-bo')?.people
    expect(await staff(FIRST)).toBe(0)
    expect(await staff(FIRST + 1)).toBe(1)
    expect(await staff(FIRST + 30)).toBe(1)
    expect(await staff(FIRST + 31)).toBe(2)
  })
})
