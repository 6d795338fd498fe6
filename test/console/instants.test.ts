import readXlsxFile from 'read-excel-file/node'
import { beforeEach, expect, it } from 'vitest'
import type { AttemptList } from '../../server/contract/console/attempts.ts'
import type { Compare } from '../../server/contract/console/compare.ts'
import type { ResultsBody } from '../../server/contract/console/results.ts'
import { openApp } from '../open-app.ts'
import { CLOSES } from '../sample-contest.ts'
import { holdReadings, inNoTime } from './hold-readings.ts'
import { type AtConsole, dataIn, signInAs } from './sign-in-as.ts'

const MINUTE = 60_000
const ATTEMPTS = '/console/thi-thu/attempts'
const COMPARE = '/console/thi-thu/compare'
let app: Awaited<ReturnType<typeof openApp>>
let member: AtConsole

beforeEach(async () => {
  app = await openApp()
  member = await signInAs(app, 'secretariat')
  await handIn(1)
})

async function handIn(person: number) {
  const started = await app.start({ 'participant.phone': `091234567${person}` })
  expect((await app.submit(started)).status).toBe(201)
}

const at = (instant: number) => expect.stringContaining(timeOf(instant))
const timeOf = (instant: number) => new Date(instant + 7 * 60 * MINUTE).toISOString().slice(0, 19)

/** A page for whose readings there is all the time they need. */
const wholePage = async <Body>(path: string) => {
  const release = holdReadings(app.store)
  const whole = await page<Body>(path)
  release()
  return whole
}

const page = async <Body>(path: string) => {
  const { asOf, body } = dataIn(await (await inNoTime(() => member.get(path))).text())
  return { asOf, body: body as Body }
}

it('a count that is made anew is told with its own instant, and the rows with theirs', async () => {
  const before = app.clock.now
  expect((await wholePage<AttemptList>(ATTEMPTS)).body).toMatchObject({ count: 1, countedAt: null })
  app.clock.now += MINUTE
  await handIn(2)
  holdReadings(app.store, 'countAttempts')
  const { asOf, body } = await page<AttemptList>(ATTEMPTS)
  expect(asOf).toEqual(at(app.clock.now))
  expect([body.rows.length, body.count]).toEqual([2, 1])
  expect(body.countedAt).toEqual(at(before))
})

it('rows that are read anew stay what they were as of when they were read', async () => {
  const before = app.clock.now
  await wholePage<AttemptList>(ATTEMPTS)
  app.clock.now += MINUTE
  await handIn(2)
  holdReadings(app.store, 'listAttempts')
  const { asOf, body } = await page<AttemptList>(ATTEMPTS)
  expect([body.building, body.rows.length]).toEqual([null, 1])
  expect(asOf).toEqual(at(before))
  expect([body.count, body.countedAt]).toEqual([2, at(app.clock.now)])
})

it('So sánh that is counted anew shows what it last told, under the instant of that', async () => {
  const before = app.clock.now
  expect((await wholePage<Compare>(COMPARE)).body.total.attempts).toBe(1)
  app.clock.now += MINUTE
  await handIn(2)
  holdReadings(app.store)
  Object.assign(app.store.compare, { sums: () => new Promise(() => {}) })
  const { asOf, body } = await page<Compare>(COMPARE)
  expect(body.total.attempts).toBe(1)
  expect(asOf).toEqual(at(before))
})

it('results that attempts have come to since are told as of when they were last whole, which an open page takes', async () => {
  app.clock.now = CLOSES - MINUTE
  await handIn(2)
  app.clock.now = CLOSES + MINUTE
  const settled = async (): Promise<{ asOf: string; body: ResultsBody }> => {
    const told = await page<ResultsBody>('/console/thi-thu/results')
    return told.body.state === 'computing' ? settled() : told
  }
  const first = await settled()
  expect([first.asOf, first.body.later]).toEqual([at(app.clock.now), 0])
  await handInLate()
  app.clock.now += 1000
  const second = await settled()
  expect([second.asOf, second.body.later]).toEqual([first.asOf, 1])
})

/** As a paper of the last seconds is. */
async function handInLate() {
  const now = app.clock.now
  app.clock.now = CLOSES - 1000
  await handIn(3)
  app.clock.now = now
}

it('a file says when its numbers were read, however long that took', async () => {
  const before = app.clock.now
  const { sums } = app.store.compare
  const slow: typeof sums = async scope => {
    app.clock.now += MINUTE
    return sums(scope)
  }
  Object.assign(app.store.compare, { sums: slow })
  const file = await member.get(`${COMPARE}.xlsx`)
  expect(app.clock.now).toBe(before + MINUTE)
  const sheets = await readXlsxFile(Buffer.from(await file.arrayBuffer()))
  expect(JSON.stringify(sheets)).toContain(`lập lúc ${timeOf(before).slice(11)}`)
})
