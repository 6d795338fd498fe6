import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sqliteStore } from '../../../server/store/sqlite-store.ts'
import type { Store, Submission } from '../../../server/store/store.ts'
import { rowsOf } from '../table-rows.ts'
import { submission } from './store-contract.ts'

const HOUR = 3_600_000
/** 2024-09-01T16:30Z, half an hour before midnight in Việt Nam. */
const AT = Date.UTC(2024, 8, 1, 16, 30)
const HOUR_OF_AT = Math.floor(AT / HOUR)

let data = ''
let store: Store
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
  store = sqliteStore(data)
})
afterEach(async () => {
  expect(await store.miscounts()).toEqual([])
  await store.close()
})

const record = (submittedAt: number, change: Partial<Submission> = {}) =>
  store.record(submission({ submittedAt, unit: 'so-a', kind: 'can-bo', ...change }))

const people = (by: string, round = '') =>
  rowsOf(
    data,
    `select key, kind, hour - ${HOUR_OF_AT} as hour, count from people where "by" = '${by}' and round = '${round}'`,
  )
const sums = (by: string, round = 'r') =>
  rowsOf(
    data,
    `select key, kind, attempts, valid, newcomers, people from sums where "by" = '${by}' and round = '${round}'`,
  )

it('an attempt is counted once in every dimension, under its hour in UTC and its day in Việt Nam', async () => {
  await record(AT, { group: 'lanh-dao' })
  await record(AT + HOUR, { group: 'lanh-dao' })
  const one = { kind: 'can-bo', attempts: 1, valid: 1 }
  const day = Math.floor((AT + 7 * HOUR) / (24 * HOUR))
  expect(sums('agency-day')).toEqual([
    { key: `so-a ${day}`, ...one, newcomers: 1, people: 0 },
    { key: `so-a ${day + 1}`, ...one, newcomers: 0, people: 0 },
  ])
  expect(sums('hour').map(({ key }) => key)).toEqual([`${HOUR_OF_AT}`, `${HOUR_OF_AT + 1}`])
  const two = { kind: 'can-bo', attempts: 2, valid: 2, newcomers: 1, people: 0 }
  expect(sums('agency-unit')).toEqual([{ key: 'so-a so-a', ...two }])
  expect(sums('group')).toEqual([{ key: 'lanh-dao', ...two }])
  expect(sums('agency-via')).toEqual([{ key: 'so-a script', ...two }])
  for (const [by, key] of [
    ['contest', ''],
    ['agency', 'so-a'],
    ['unit', 'so-a'],
    ['agree', 'so-a'],
    ['unit-group', 'so-a lanh-dao'],
  ] as const)
    for (const round of ['r', '']) expect(sums(by, round)).toEqual([{ key, ...two, people: 1 }])
})

it('every origin that is not registered is one bucket of the cells, and a row of its own among the hosts', async () => {
  for (const n of [1, 2, 3])
    await record(AT, { agency: null, via: 'unknown', host: `https://${n}.example.com`, participant: `p${n}` })
  expect(rowsOf(data, 'select agency, host, attempts, newcomers from cells')).toEqual([
    { agency: '', host: '', attempts: 3, newcomers: 3 },
  ])
  expect(sums('host')).toMatchObject([{ key: '', attempts: 3 }])
  expect(await store.hosts('c', 9)).toHaveLength(3)
})

it('a person is new in each scope by their first attempt there, and under the kind it declared', async () => {
  await record(AT)
  await record(AT + HOUR, { agency: 'so-b', unit: 'so-b', kind: 'nguoi-dan' })
  await record(AT + 2 * HOUR, { kind: 'nguoi-dan', round: 'r2' })
  expect(people('contest')).toEqual([{ key: '', kind: 'can-bo', hour: 0, count: 1 }])
  expect(people('contest', 'r2')).toEqual([{ key: '', kind: 'nguoi-dan', hour: 2, count: 1 }])
  const both = [
    { key: 'so-a', kind: 'can-bo', hour: 0, count: 1 },
    { key: 'so-b', kind: 'nguoi-dan', hour: 1, count: 1 },
  ]
  expect(people('agency')).toEqual(both)
  expect(people('unit')).toEqual(both)
  expect(people('agree')).toEqual(both)
  expect(people('unit-group')).toEqual([])
})

it('agree counts only those whose host and declared unit are one agency', async () => {
  await record(AT, { unit: 'so-b' })
  await record(AT, { agency: null, via: 'unknown', unit: null, participant: 'q' })
  expect(people('agree')).toEqual([])
  expect(people('unit').map(({ key }) => key)).toEqual(['', 'so-b'])
})

it('under a clock that was set back the earlier attempt is the first, and what the other counted moves', async () => {
  await record(AT, { agency: 'so-b' })
  await record(AT - 2 * HOUR, { kind: 'nguoi-dan' })
  expect(people('contest')).toEqual([{ key: '', kind: 'nguoi-dan', hour: -2, count: 1 }])
  expect(rowsOf(data, 'select agency, newcomers from cells order by agency')).toEqual([
    { agency: 'so-a', newcomers: 1 },
    { agency: 'so-b', newcomers: 0 },
  ])
  expect(sums('contest')).toEqual([
    { key: '', kind: 'can-bo', attempts: 1, valid: 1, newcomers: 0, people: 0 },
    { key: '', kind: 'nguoi-dan', attempts: 1, valid: 1, newcomers: 1, people: 1 },
  ])
})

it('of two attempts at one instant the one recorded first is the newcomer', async () => {
  await Promise.all([record(AT, { agency: 'so-b' }), record(AT)])
  expect(rowsOf(data, 'select agency, newcomers from cells order by agency')).toEqual([
    { agency: 'so-a', newcomers: 0 },
    { agency: 'so-b', newcomers: 1 },
  ])
})

it('a person is counted once at an origin, registered or not, and when it is registered meanwhile', async () => {
  const elsewhere = { agency: null, host: 'https://x.example', via: 'unknown' } as const
  const steps = [
    elsewhere,
    {},
    elsewhere,
    { agency: 'so-x', host: elsewhere.host },
    {},
    { agency: null, host: 'https://y.example', via: 'unknown' as const },
  ]
  for (const [at, change] of steps.entries())
    await record(AT + at * 1000, { ...change, receipt: `R-${at}`, attempt: `a-${at}`, participant: 'p' })
  const hosts = rowsOf(
    data,
    'select host, sum(attempts) as attempts, sum(people) as people from hosts group by host',
  )
  expect(hosts.map(({ host, attempts, people }) => [host, attempts, people])).toEqual([
    ['https://a.example.vn', 2, 1],
    ['https://x.example', 3, 1],
    ['https://y.example', 1, 1],
  ])
})

it('a clock that ran a day ahead and is set back gives nobody a new turn of the day', async () => {
  const told: string[] = []
  for (const [nth, at] of [AT + 24 * HOUR, AT, AT + 1, AT + 2].entries()) {
    const one = { receipt: `T-${nth}`, attempt: `t-${nth}`, limit: 2, limitPer: 'day' } as const
    told.push((await record(at, one)).outcome)
  }
  expect(told).toEqual(['recorded', 'recorded', 'over-limit', 'over-limit'])
})
