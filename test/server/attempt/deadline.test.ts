import { describe, expect, it } from 'vitest'
import { writeInstant } from '../../../server/contest/instant.ts'
import { answersTo, openApp } from '../../open-app.ts'
import { CLOSES, OPENS, sampleRules, withRules } from '../../sample-contest.ts'
import { attemptRows } from '../table-rows.ts'

const GRACE = 10_000
const HOUR = 3_600_000
const timed = withRules({ paper: { ...sampleRules.paper, timeLimit: 15 } })
const codeOf = async (reply: Response) => (await reply.json()).code

describe('the deadline of a paper', () => {
  it('is its time limit after the start, or its validity where there is none', async () => {
    const [on, free] = [await openApp(timed), await openApp()]
    expect((await on.start()).deadline).toBe(writeInstant(OPENS + 1000 + HOUR / 4))
    expect((await free.start()).deadline).toBe(writeInstant(OPENS + 1000 + 24 * HOUR))
  })

  it('is the close of the round where that comes first', async () => {
    const on = await openApp()
    on.clock.now = CLOSES - HOUR
    expect((await on.start()).deadline).toBe(writeInstant(CLOSES))
  })

  it('is forgiven ten seconds, for the network, and not a millisecond more', async () => {
    const on = await openApp(timed)
    const [one, two] = [await on.start(), await on.start()]
    on.clock.now = Date.parse(one.deadline) + GRACE
    expect((await on.submit(one)).status).toBe(201)
    on.clock.now += 1
    expect(await codeOf(await on.submit(two))).toBe('expired-token')
    expect(attemptRows(on.data)).toHaveLength(1)
  })

  it('is forgiven as much at the close of the round, which begins no paper from that instant on', async () => {
    const on = await openApp()
    on.clock.now = CLOSES - 1
    const [one, two] = [await on.start(), await on.start()]
    on.clock.now = CLOSES + GRACE
    expect((await on.submit(one)).status).toBe(201)
    on.clock.now = CLOSES + GRACE + 1
    expect(await codeOf(await on.submit(two))).toBe('after-closing')
    expect(attemptRows(on.data)).toHaveLength(1)
  })
})

describe('whoever comes late', () => {
  it.each([
    ['after the close', CLOSES + GRACE + 1, 'after-closing'],
    ['after the deadline', OPENS + 25 * HOUR, 'expired-token'],
  ])('%s is told so, whatever else is wrong with the paper', async (_, now, code) => {
    const on = await openApp()
    const started = await on.start()
    on.clock.now = now
    const path = `/v1/attempts/${started.attempt}`
    expect(
      await codeOf(
        await on.post(path, [
          ['token', started.token],
          // An answer to a question that this paper has not.
          ['khac', 'abc1'],
        ]),
      ),
    ).toBe(code)
  })

  it('with other answers than before is told nothing of what was stored', async () => {
    const on = await openApp()
    const started = await on.start()
    await on.submit(started)
    on.clock.now = CLOSES + GRACE + 1
    const sent = [...answersTo(started, 1), ['token', started.token], ['prediction', '1200']]
    const reply = await on.post(`/v1/attempts/${started.attempt}`, sent as [string, string][])
    expect(await codeOf(reply)).toBe('after-closing')
  })
})

it('every start has an address of its own, one person’s too', async () => {
  const on = await openApp()
  const [one, two] = [await on.start(), await on.start()]
  expect(one.attempt).not.toBe(two.attempt)
})

it('nobody begins while the store cannot keep what they would hand in', async () => {
  const on = await openApp()
  const { canRecord } = on.store
  on.store.canRecord = async () => false
  await expect(on.start()).rejects.toThrow('busy')
  on.store.canRecord = canRecord
  expect((await on.submit(await on.start())).status).toBe(201)
})
