import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConsoleStore } from '../../../../server/store/read-worker.ts'
import type { FoundAttempt, Sought } from '../../../../server/store/sought.ts'
import { sqliteStore } from '../../../../server/store/sqlite-store.ts'
import { recordMany, START } from './many-attempts.ts'

const HOUR_MS = 3_600_000
const MANY = 3000
const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
let store: ConsoleStore
let plain: Database.Database

beforeAll(async () => {
  store = sqliteStore(folder)
  await recordMany(store, MANY)
  plain = new Database(join(folder, 'agency-quiz.db'), { readonly: true })
})
afterAll(async () => {
  plain.close()
  await store.close()
})

/** All pages, one after the other. */
async function wholeList(sought: Sought): Promise<FoundAttempt[]> {
  const rows: FoundAttempt[] = []
  for (let after: number | undefined; ; after = rows.at(-1)?.seq) {
    const page = await store.reads.run('listAttempts', {
      sought,
      most: 100,
      ...(after !== undefined && { after }),
    })
    rows.push(...page)
    if (page.length < 100) return rows
  }
}

/** The same asked of the attempts alone, by another query, written for nothing but this. */
function recount(sought: Sought): number[] {
  const is = (column: string, value: string | undefined) =>
    value === undefined ? 'true' : `ifnull("${column}", '') = '${value}'`
  const host = sought.host === '' ? `(agency is null or host is null)` : is('host', sought.host)
  const place = (['round', 'agency', 'unit', 'group', 'via'] as const).map(each => is(each, sought[each]))
  const first = `seq in (select seq from (select seq, row_number() over (partition by participant order by submitted_at, seq) as n
      from attempts where contest = '${sought.contest}' and ${[...place, host].join(' and ')}) where n = 1)`
  const conditions = [
    ...[`contest = '${sought.contest}'`, host, ...place, is('kind', sought.kind)],
    ...[is('participant', sought.participant), sought.people ? first : 'true'],
    `submitted_at >= ${sought.from ?? 0} and submitted_at < ${sought.to ?? 9e15}`,
    `right between ${sought.score?.[0] ?? 0} and ${sought.score?.[1] ?? 99}`,
  ]
  return plain
    .prepare<[], number>(`select seq from attempts where ${conditions.join(' and ')} order by seq desc`)
    .pluck()
    .all()
}

const maybe = <Value>(from: fc.Arbitrary<Value>) => fc.option(from, { nil: undefined, freq: 2 })
const agency = fc.constantFrom('so-a', 'so-b', '', 'khong-co')
const hours = fc.integer({ min: 0, max: (MANY / 60) | 0 }).map(hour => START + hour * HOUR_MS)
const filters = fc.record({
  contest: fc.constant('thi-thu'),
  round: maybe(fc.constantFrom('dot-1', 'dot-2', 'dot-9')),
  agency: maybe(agency),
  host: maybe(
    fc.constantFrom('', 'https://so-a.example.vn', 'https://la.example.vn', 'https://96.la.example.vn'),
  ),
  unit: maybe(agency),
  kind: maybe(fc.constantFrom('can-bo', '')),
  group: maybe(fc.constantFrom('doan-vien', '')),
  via: maybe(fc.constantFrom('script', 'link', 'unknown')),
  from: maybe(hours),
  to: maybe(hours),
  people: maybe(fc.constant(true)),
  score: maybe(fc.constantFrom<[number, number]>([0, 2], [7, 7])),
  participant: fc.option(fc.constantFrom('person-1', 'nobody'), { nil: undefined, freq: 5 }),
})
/** What a screen shows at once: no period, no score. */
const simple = filters.map(({ contest, round, agency, unit, kind, group, via, people, host }) => ({
  ...{ contest, round, agency, unit, kind, group, via, people, host },
}))
const without = (sought: object): Sought => ({
  contest: 'thi-thu',
  ...Object.fromEntries(Object.entries(sought).filter(([, value]) => value !== undefined)),
})

describe('the attempts behind a number', () => {
  it.each([
    ['any filter', filters],
    ['filters that the counts hold', simple],
  ])('are as many as it says, and those that the attempts themselves give: %s', async (_, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async filter => {
        const sought = without(filter)
        const seqs = (await wholeList(sought)).map(({ seq }) => seq)
        expect(seqs).toEqual(recount(sought))
        expect(await store.reads.run('countAttempts', sought)).toBe(seqs.length)
      }),
      { numRuns: 150 },
    )
  })

  it('say which attempt of their person they are', async () => {
    const rows = await wholeList({ contest: 'thi-thu', participant: 'person-1' })
    expect(rows.map(({ nth }) => nth)).toEqual(rows.map((_, at) => rows.length - at))
  })

  it('include one that was handed in a moment ago', async () => {
    const before = await store.reads.run('countAttempts', { contest: 'khac' })
    const attempt = (await import('../store-contract.ts')).submission({ contest: 'khac' })
    await store.record(attempt)
    const [row] = await wholeList({ contest: 'khac' })
    expect(row?.receipt).toBe(attempt.receipt)
    expect(await store.reads.run('countAttempts', { contest: 'khac' })).toBe(before + 1)
  })
})
