import { describe, expect, it } from 'vitest'
import { needsOpenings } from '../../../server/contest/deadline.ts'
import { SITE_B } from '../../open-app.ts'
import { OPENS, sampleRules } from '../../sample-contest.ts'
import { attemptRows, beside, rowsOf } from '../table-rows.ts'
import { MINUTE, openBoth, SECOND_WEEK, startWeekly, submitWeekly, weekly } from './weekly-quiz.ts'

const textsOf = ({ paper }: Awaited<ReturnType<typeof startWeekly>>) =>
  paper.questions.map(({ text }) => text)
const openings = (data: string) => rowsOf(data, 'select * from openings')

describe('the first opening of a paper', () => {
  it('is kept where the rules measure from it, and only there', () => {
    const calm = { ...sampleRules, ranking: ['most-right', 'earliest'] } as const
    const rules = (change: object) => ({ ...sampleRules, ranking: [...calm.ranking], ...change })
    expect(needsOpenings(rules({}))).toBe(false)
    expect(needsOpenings(rules({ paper: { ...sampleRules.paper, timeLimit: 20 } }))).toBe(true)
    for (const word of ['shortest', 'earliest-start', 'earliest-registration'])
      expect(needsOpenings(rules({ ranking: { criteria: ['most-right', word] } }))).toBe(true)
    for (const official of ['shortest', ['most-right', 'earliest-start']])
      expect(needsOpenings(rules({ attempts: { limit: null, official } }))).toBe(true)
  })

  it('is the clock of every tab: opened again, the same paper has the time that is left', async () => {
    const on = await openBoth()
    const first = await startWeekly(on)
    on.clock.now += 15 * MINUTE
    const second = await startWeekly(on, '0912345678', SITE_B)
    expect(second.deadline).toBe(first.deadline)
    expect(Date.parse(second.issuedAt)).toBe(on.clock.now)
    expect(textsOf(second)).toEqual(textsOf(first))
    expect(openings(on.data)).toHaveLength(1)
    await submitWeekly(on, second, SITE_B)
    const [row] = rowsOf(on.data, 'select submitted_at - started_at as took from attempts')
    expect(row).toEqual({ took: 15 * MINUTE })
  })

  it('outlives the server, and is one for every process', async () => {
    const on = await openBoth()
    const first = await startWeekly(on)
    await on.store.close()
    const later = await openBoth(on.data, 'later')
    later.clock.now = on.clock.now + 10 * MINUTE
    const beside = await openBoth(on.data, 'beside')
    beside.clock.now = later.clock.now
    const [one, other] = await Promise.all([startWeekly(later), startWeekly(beside)])
    expect([one.deadline, other.deadline]).toEqual([first.deadline, first.deadline])
  })

  it('is another paper, with its own clock, once the time of the one before is up or it was handed in', async () => {
    const on = await openBoth()
    const first = await startWeekly(on)
    on.clock.now += 20 * MINUTE
    const second = await startWeekly(on)
    expect(textsOf(second)).not.toEqual(textsOf(first))
    expect(Date.parse(second.deadline)).toBe(on.clock.now + 20 * MINUTE)
    on.clock.now += MINUTE
    expect((await submitWeekly(on, second)).status).toBe(201)
    const third = await startWeekly(on)
    expect(textsOf(third)).not.toEqual(textsOf(second))
    expect(Date.parse(third.deadline)).toBe(on.clock.now + 20 * MINUTE)
  })

  it('is of its round: the next week begins with a paper of its own', async () => {
    const on = await openBoth()
    on.clock.now = SECOND_WEEK - 5 * MINUTE
    const last = await startWeekly(on)
    expect(Date.parse(last.deadline)).toBe(SECOND_WEEK)
    on.clock.now = SECOND_WEEK
    const next = await startWeekly(on)
    expect(Date.parse(next.deadline)).toBe(SECOND_WEEK + 20 * MINUTE)
    expect(textsOf(next)).not.toEqual(textsOf(last))
  })

  it('is not given where it cannot be kept', async () => {
    const on = await openBoth()
    const refuse = `create trigger refuse before insert on openings begin select raise(abort, 'refused'); end`
    beside(on.data, db => db.exec(refuse))
    await expect(startWeekly(on)).rejects.toThrow('internal')
  })
})

describe('two contests on the same portals', () => {
  it('keep their counts and their papers apart, and only one of them writes at a start', async () => {
    const on = await openBoth()
    const tallyOf = async (contest: string) => (await on.app.request(`/v1/contests/${contest}/tally`)).json()
    const calm = await on.start()
    expect(openings(on.data)).toEqual([])
    for (const phone of ['0912345678', '0987654321']) {
      const started = await startWeekly(on, phone)
      expect((await submitWeekly(on, started)).status).toBe(201)
    }
    expect((await on.submit(calm)).status).toBe(201)
    expect(await tallyOf('thi-thu')).toMatchObject({ totals: { attempts: 1, people: 1 } })
    expect(await tallyOf('hang-tuan')).toMatchObject({ totals: { attempts: 2, people: 2 } })
    expect(openings(on.data)).toMatchObject([{ contest: 'hang-tuan' }, { contest: 'hang-tuan' }])
    // The same phone is another person in each: nothing joins the two.
    const people = attemptRows(on.data).map(({ participant }) => participant)
    expect(new Set(people).size).toBe(3)
    expect(await on.store.miscounts()).toEqual([])
    expect(weekly.rules.rounds[0]?.opens).toBe(OPENS)
  })
})
