import { describe, expect, it } from 'vitest'
import { refuseRenamed } from '../../server/commands/refuse-renamed.ts'
import type { Contest } from '../../server/contest/contest.ts'
import { answersTo, openApp, person, SITE_A } from '../open-app.ts'
import { CLOSES, OPENS, sampleContest, withRules } from '../sample-contest.ts'

const MINUTE = 60_000
type App = Awaited<ReturnType<typeof openApp>>

/** The same data under a contest that has changed since, as after a restart. */
async function restart(on: App, change: Partial<Contest>, version = 'eeeeeeeeeeeeeeee'): Promise<App> {
  await on.store.close()
  const later = await openApp({ ...sampleContest, ...change, version }, on.data)
  later.clock.now = on.clock.now
  return later
}
const rounds = (...ends: number[]) =>
  ends.map((closes, at) => ({
    id: `dot-${at + 1}`,
    title: `Đợt ${at + 1}`,
    opens: ends[at - 1] ?? OPENS,
    closes,
  }))
const codeOf = async (response: Response) => (await response.json()).code
const deadlineOf = (on: App, attempt: string, token: string) =>
  on.post(`/v1/attempts/${attempt}/deadline`, [['token', token]])

describe('the rules in force decide until when a paper is taken', () => {
  it('takes a paper that lay open when the contest was extended, and says the new end', async () => {
    const on = await openApp(withRules({ rounds: rounds(OPENS + 30 * MINUTE) }))
    const started = await on.start()
    const later = await restart(on, { rules: withRules({ rounds: rounds(CLOSES) }).rules })
    later.clock.now = OPENS + 40 * MINUTE
    const told = await (await deadlineOf(later, started.attempt, started.token)).json()
    expect(Date.parse(told.deadline)).toBe(OPENS + 1000 + 24 * 60 * MINUTE)
    expect((await later.submit(started)).status).toBe(201)
  })
  it('takes no paper of a round that was closed early', async () => {
    const on = await openApp()
    const started = await on.start()
    const later = await restart(on, { rules: withRules({ rounds: rounds(OPENS + 5 * MINUTE) }).rules })
    later.clock.now = OPENS + 6 * MINUTE
    expect(await codeOf(await later.submit(started))).toBe('after-closing')
  })
  it.each([
    [60, 15],
    [15, 60],
  ])('leaves a paper the longer of its times: told %i minutes, in force %i', async (told, inForce) => {
    const limited = (timeLimit: number) =>
      withRules({ paper: { options: 3, timeLimit, validFor: 24, answerAll: true } })
    const on = await openApp(limited(told))
    const [one, two] = [await on.start(), await on.start()]
    const later = await restart(on, { rules: limited(inForce).rules })
    later.clock.now = OPENS + 59 * MINUTE
    expect((await later.submit(one)).status).toBe(201)
    later.clock.now = OPENS + 61 * MINUTE
    expect(await codeOf(await later.submit(two))).toBe('expired-token')
  })
  it.each([
    [true, false],
    [false, true],
  ])(
    'takes a blank where either did not ask for all answers: told %s, in force %s',
    async (told, inForce) => {
      const asking = (answerAll: boolean) =>
        withRules({ paper: { options: 3, timeLimit: null, validFor: 24, answerAll } })
      const on = await openApp(asking(told))
      const started = await on.start()
      const later = await restart(on, { rules: asking(inForce).rules })
      const blank = await later.post(`/v1/attempts/${started.attempt}`, [
        ...answersTo(started).slice(1),
        ['token', started.token],
        ['prediction', '5'],
      ])
      expect(blank.status).toBe(201)
    },
  )
  it('says of a paper of last week that its round has ended, while another is open', async () => {
    const on = await openApp(withRules({ rounds: rounds(OPENS + 30 * MINUTE, CLOSES) }))
    const started = await on.start()
    on.clock.now = OPENS + 31 * MINUTE
    expect(await codeOf(await on.submit(started))).toBe('after-round-closing')
    expect((await on.start()).attempt).not.toBe(started.attempt)
  })
  it.each([
    [true, -1, 201],
    [true, 9999, 201],
    [true, 10_001, 403],
    [false, 9999, 201],
  ])('has its grace at the close too (answerAll %s, %i ms from it)', async (answerAll, from, status) => {
    const paper = { options: 3, timeLimit: 30, validFor: 24, answerAll }
    const on = await openApp(withRules({ rounds: rounds(OPENS + MINUTE), paper }))
    const started = await on.start()
    on.clock.now = OPENS + MINUTE + from
    const blank = await on.post(`/v1/attempts/${started.attempt}`, [
      ...answersTo(started).slice(0, 1),
      ['token', started.token],
      ['prediction', ''],
    ])
    expect(blank.status).toBe(status)
  })
  it.each(['submit', 'void'] as const)(
    'takes blanks once the time is up, where it says %s',
    async onExpiry => {
      const paper = { options: 3, timeLimit: 1, validFor: 24, answerAll: true, onExpiry }
      const on = await openApp(withRules({ paper }))
      const started = await on.start()
      const send = () =>
        on.post(`/v1/attempts/${started.attempt}`, [
          ...answersTo(started).slice(0, 2),
          ['token', started.token],
          ['prediction', 'x'],
        ])
      expect(await codeOf(await send())).toBe('missing-answers')
      on.clock.now += MINUTE
      const response = await send()
      expect(response.status).toBe(onExpiry === 'submit' ? 201 : 422)
      if (onExpiry === 'submit') expect((await send()).status).toBe(200)
    },
  )
  it('tells no score before the last paper of a close can have come', async () => {
    const on = await openApp()
    const [one, two] = [await on.start(), await on.start()]
    await on.submit(one)
    on.clock.now = CLOSES + 5000
    on.clock.now = Math.min(on.clock.now, CLOSES + 5000)
    expect(await (await on.submit(one)).json()).not.toHaveProperty('score')
    expect(two).toBeDefined()
    on.clock.now = CLOSES + 10_001
    expect(await (await on.submit(one)).json()).toHaveProperty('score')
  })
})

describe('ids that change while papers lie open', () => {
  const renamed = (closes: number) => {
    const [first, ...others] = rounds(closes)
    if (!first) throw new Error('a contest has a round')
    return withRules({ rounds: [{ ...first, id: 'vong-loai', title: 'Vòng loại' }, ...others] }).rules
  }

  it('takes every paper of a round that was renamed and extended, under the round that stands in its place', async () => {
    const on = await openApp(withRules({ rounds: rounds(OPENS + 30 * MINUTE) }))
    const started = await on.start()
    const later = await restart(on, { rules: renamed(CLOSES) })
    later.clock.now = OPENS + 40 * MINUTE
    const told = await (await deadlineOf(later, started.attempt, started.token)).json()
    expect(Date.parse(told.deadline)).toBeGreaterThan(OPENS + 40 * MINUTE)
    expect((await later.submit(started)).status).toBe(201)
    expect((await later.store.idsUsed('thi-thu')).rounds.map(({ id }) => id)).toEqual(['vong-loai'])
  })

  it('grades a paper by the questions its reader saw, whatever their ids and topics are now', async () => {
    const on = await openApp()
    const started = await on.start()
    const bank = sampleContest.bank.map(question => ({
      ...question,
      id: `moi-${question.id}`,
      topic: `moi-${question.topic}`,
    }))
    const topics = sampleContest.rules.topics.map(topic => ({ ...topic, id: `moi-${topic.id}` }))
    const later = await restart(on, { bank, rules: withRules({ topics }).rules })
    expect((await later.submit(started)).status).toBe(201)
    expect((await later.submit(started)).status).toBe(200)
    expect((await later.start()).paper.questions.every(({ id }) => id.startsWith('moi-'))).toBe(true)
  })

  it('refuses a folder that gives a round with attempts another id, and says which to write', async () => {
    const on = await openApp(withRules({ rounds: rounds(OPENS + 30 * MINUTE) }))
    await on.submit(await on.start())
    const changed = { ...sampleContest, rules: renamed(CLOSES) }
    await expect(refuseRenamed(on.store, changed)).rejects.toThrow('Ghi lại mã “dot-1”')
  })

  it('takes one that leaves out a round that is over, or extends one', async () => {
    const week = rounds(OPENS + 120 * MINUTE, CLOSES)
    const on = await openApp(withRules({ rounds: week }))
    const late = await on.start()
    await on.submit(await on.start({ 'participant.phone': '0987 654 000' }))
    on.clock.now = OPENS + 120 * MINUTE + 9000
    expect((await on.submit(late)).status).toBe(201)
    for (const now of [week.slice(1), rounds(CLOSES)])
      await refuseRenamed(on.store, { ...sampleContest, rules: withRules({ rounds: now }).rules })
  })

  it('refuses a folder that gives an agency with attempts another id; a merged or renamed one is taken', async () => {
    const on = await openApp()
    await on.submit(await on.start())
    const [one, ...others] = sampleContest.agencies
    if (!one) throw new Error('the sample has an agency')
    const withFirst = (change: Partial<typeof one>) => ({
      ...sampleContest,
      agencies: [{ ...one, ...change }, ...others],
    })
    await expect(refuseRenamed(on.store, withFirst({ id: 'ma-moi' }))).rejects.toThrow(
      `Ghi lại mã “${one.id}”`,
    )
    await refuseRenamed(on.store, withFirst({ name: 'Sở Mới' }))
    await refuseRenamed(on.store, { ...sampleContest, agencies: others })
    await refuseRenamed(on.store, withFirst({ id: 'ma-moi', name: 'Sở của cả hai' }))
  })
})

describe('a contest that is not served for a while', () => {
  it('has its open papers kept and sent again, and takes them once it is back', async () => {
    const on = await openApp()
    const started = await on.start()
    const away = await restart(on, { rules: { ...sampleContest.rules, id: 'khac' } })
    expect(await codeOf(await away.submit(started))).toBe('busy')
    const back = await restart(away, {}, sampleContest.version)
    expect((await back.submit(started)).status).toBe(201)
  })
  it('takes them no more when their time is over', async () => {
    const on = await openApp()
    const started = await on.start()
    const away = await restart(on, { rules: { ...sampleContest.rules, id: 'khac' } })
    away.clock.now += 25 * 60 * MINUTE
    expect(await codeOf(await away.submit(started))).toBe('expired-token')
  })
})

describe('a clock that is set back', () => {
  it('never makes a paper end before it began', async () => {
    const on = await openApp()
    on.clock.now = OPENS + 120 * MINUTE
    const started = await on.start()
    on.clock.now -= 60 * MINUTE
    const { submittedAt } = await (await on.submit(started)).json()
    expect(Date.parse(submittedAt)).toBe(Date.parse(started.issuedAt))
  })
  it('is behind also after a paper was handed in under it', async () => {
    const on = await openApp()
    on.clock.now = OPENS + 120 * MINUTE
    const open = await on.start()
    await on.submit(await on.start({ 'participant.phone': '0987 654 321' }))
    const path = '/v1/contests/thi-thu/attempts'
    on.clock.now -= 60 * MINUTE
    expect(await codeOf(await on.post(path, Object.entries(person)))).toBe('clock-behind')
    await on.submit({ ...open })
    expect(await codeOf(await on.post(path, Object.entries(person)))).toBe('clock-behind')
  })
  it('hands out no paper while it is behind what is recorded, and tells the operator once', async () => {
    const on = await openApp()
    on.clock.now = OPENS + 120 * MINUTE
    await on.submit(await on.start())
    on.clock.now -= 2000
    const path = '/v1/contests/thi-thu/attempts'
    for (let n = 0; n < 3; n++)
      expect(await codeOf(await on.post(path, Object.entries(person)))).toBe('clock-behind')
    expect(on.log).toHaveLength(1)
    on.clock.now += 1500
    expect((await on.start()).attempt).toBeTruthy()
  })
})

describe('what was counted is told for ever', () => {
  it('for an agency that was merged away, by its name', async () => {
    const on = await openApp()
    const { receipt } = await (await on.submit(await on.start())).json()
    const later = await restart(on, { agencies: sampleContest.agencies.slice(1) })
    expect(await (await later.app.request(`/v1/receipts/${receipt}`)).json()).toMatchObject({
      agency: { agency: 'so-a', name: 'Sở A' },
    })
    const tally = await (await later.app.request('/v1/contests/thi-thu/tally')).json()
    expect(tally.agencies).toContainEqual(
      expect.objectContaining({ name: 'Sở A (không còn trong danh sách)' }),
    )
  })
  it('for a contest that is served no more', async () => {
    const on = await openApp()
    const { receipt } = await (await on.submit(await on.start())).json()
    const later = await restart(on, { rules: { ...sampleContest.rules, id: 'nam-sau' } })
    expect(await (await later.app.request(`/v1/receipts/${receipt}`)).json()).toMatchObject({
      contest: 'thi-thu',
      agency: { name: 'Sở A' },
    })
  })
})

describe('the same page on both calls is counted by the registry of the submit', () => {
  const NEW = 'https://moi.example.vn'
  const withNew = sampleContest.agencies.map(agency =>
    agency.id === 'so-b' ? { ...agency, sites: [...agency.sites, NEW] } : agency,
  )
  it('for a portal that was registered while the paper lay open', async () => {
    const on = await openApp()
    const started = await on.start({}, NEW)
    expect(started.via).toBe('unknown')
    const later = await restart(on, { agencies: withNew })
    await later.submit(started, [], NEW)
    expect((await later.store.counts('thi-thu')).counts).toMatchObject([
      { agency: 'so-b', via: { script: 1 } },
    ])
  })
  it('and vouches for nothing where the two calls came from two pages', async () => {
    const on = await openApp()
    const started = await on.start({}, SITE_A)
    const later = await restart(on, { agencies: withNew })
    await later.submit(started, [], NEW)
    expect((await later.store.counts('thi-thu')).counts).toMatchObject([
      { agency: null, via: { unknown: 1 } },
    ])
  })
})
