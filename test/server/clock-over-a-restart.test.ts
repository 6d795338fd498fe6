import { describe, expect, it } from 'vitest'
import { sayClockBehind } from '../../server/attempt/start-attempt.ts'
import { keepMainFile } from '../../server/store/main-file.ts'
import { sqliteStore } from '../../server/store/sqlite-store.ts'
import { openApp, person } from '../open-app.ts'
import { OPENS, sampleContest } from '../sample-contest.ts'

const MINUTE = 60_000
type App = Awaited<ReturnType<typeof openApp>>

/** The next life of the same server; what its clock shows is another matter. */
async function restart(on: App, now: number): Promise<App> {
  await on.store.close()
  const later = await openApp(sampleContest, on.data, [], `${now}`)
  later.clock.now = now
  return later
}

const startCode = async (on: App, phone = '0911 222 333') =>
  (
    await (
      await on.post(
        '/v1/contests/thi-thu/attempts',
        Object.entries({ ...person, 'participant.phone': phone }),
      )
    ).json()
  ).code

/** One paper handed in two hours after the opening, and one that lies open since the first hour. */
async function recordedAt(at: number): Promise<App> {
  const on = await openApp()
  on.clock.now = at - 60 * MINUTE
  const open = await on.start()
  on.clock.now = at
  await on.submit(await on.start({ 'participant.phone': '0987 654 321' }))
  // Handed in under a clock that was set back: the newest row is not the latest.
  on.clock.now = at - 90 * MINUTE
  expect((await on.submit(open)).status).toBe(201)
  return on
}

describe('a clock that goes back between two lives of the server', () => {
  const at = OPENS + 120 * MINUTE

  it('hands out no paper before what an earlier life recorded, whichever row is the newest', async () => {
    const later = await restart(await recordedAt(at), at - 30 * MINUTE)
    expect(await startCode(later)).toBe('clock-behind')
    later.clock.now = at - 500
    expect((await later.start()).attempt).toBeTruthy()
  })

  it('is remembered where the log was folded in between, by a look at what came since alone', async () => {
    const first = await recordedAt(at)
    keepMainFile(first.data)()
    const second = await restart(first, at + MINUTE)
    await second.submit(await second.start())
    second.clock.now = at - 90 * MINUTE
    keepMainFile(second.data)()
    const third = await restart(second, at + MINUTE - 2000)
    expect(await third.store.lastSubmittedAt()).toBe(at + MINUTE)
    expect(await startCode(third)).toBe('clock-behind')
  })

  it('is told at the start, with both times and what to do', async () => {
    const on = await recordedAt(at)
    expect(sayClockBehind(await on.store.lastSubmittedAt(), at - 500)).toEqual([])
    const [said] = sayClockBehind(await on.store.lastSubmittedAt(), at - 30 * MINUTE)
    expect(said).toContain(
      'chỉ 01/09/2024 01:30:00, trước bài nộp gần nhất trong kho dữ liệu, lúc 01/09/2024 02:00:00',
    )
    expect(said).toMatch(/timedatectl set-ntp true.*--trust-clock/)
  })

  it('takes papers that lie open, dated no earlier than they began', async () => {
    const on = await recordedAt(at)
    on.clock.now = at + MINUTE
    const open = await on.start()
    const later = await restart(on, at - 30 * MINUTE)
    const { submittedAt } = await (await later.submit(open)).json()
    expect(submittedAt).toBe(open.issuedAt)
  })

  it('is believed where the operator says that the last one ran ahead, for this life and the next', async () => {
    const on = await recordedAt(at)
    await on.store.close()
    const now = at - 30 * MINUTE
    await sqliteStore(on.data, undefined, now).close()
    const later = await openApp(sampleContest, on.data, [], 'trusted')
    later.clock.now = now
    expect(sayClockBehind(await later.store.lastSubmittedAt(), now)).toEqual([])
    await later.submit(await later.start())
    const next = await restart(later, now - 2000)
    expect(await startCode(next)).toBe('clock-behind')
    next.clock.now = now
    expect((await next.start()).attempt).toBeTruthy()
  })
})
