import { describe, expect, it } from 'vitest'
import { Tally } from '../../../server/contract/public.ts'
import { openApp } from '../../open-app.ts'
import { CLOSES, OPENS, sampleRules, withRules } from '../../sample-contest.ts'
import { type Crowd, DAY, fill, openBusy, SECOND_DAY } from './busy-contest.ts'

const disclosure = { score: 'after-close', answers: 'after-close' } as const
const unsaid = { disclosure }
const YESTERDAY = OPENS + 3_600_000
const crowds: readonly Crowd[] = [
  { agency: 'so-a', people: 621, each: 2, at: YESTERDAY },
  { agency: 'so-b', people: 99, at: YESTERDAY },
  { agency: 'so-a', people: 500, at: SECOND_DAY - 3_600_000 },
]
const zeros = { script: 0, frame: 0, link: 0, unknown: 0 }

describe('a tally told a day at a time', () => {
  it('is what rules say that ask for a prediction and say nothing of it', async () => {
    const { tally } = await openBusy(unsaid, crowds)
    expect(Tally.parse(await tally())).toEqual({
      asOf: '2024-09-02T00:00:00.000+07:00',
      disclosure: 'daily',
      round: { id: 'dot-1', title: 'Đợt 1' },
      withheld: ['people'],
      // 1.242 + 99 attempts, 720 people.
      totals: { attempts: 1300, valid: 1300, people: 720, via: { ...zeros, script: 100 } },
      agencies: [
        {
          ...{ agency: 'so-a', name: 'Sở A', block: 'Sở' },
          ...{ attempts: 1200, valid: 1200, people: 0, via: { ...zeros, script: 100 }, hidden: true },
        },
        {
          ...{ agency: 'so-b', name: 'Sở B', block: 'Sở' },
          ...{ attempts: 0, valid: 0, people: 0, via: zeros, below: 100, hidden: true },
        },
        {
          ...{ agency: null, name: 'Chưa xác định cơ quan', block: null },
          ...{ attempts: 0, valid: 0, people: 0, via: zeros, below: 100, hidden: true },
        },
      ],
    })
  })

  it('is live where nothing is predicted, or where the rules say so', async () => {
    const exact = { totals: { attempts: 1841, people: 1220 } }
    const unasked = await openBusy({ ...unsaid, prediction: null }, crowds)
    expect(await unasked.tally()).toMatchObject(exact)
    const said = await openBusy({ disclosure: { ...disclosure, tally: 'live' } }, crowds)
    expect(await said.tally()).toMatchObject(exact)
    expect(await said.tally()).not.toHaveProperty('disclosure')
  })

  it('stays the same from midnight to midnight, whoever hands in, in whichever process', async () => {
    const on = await openBusy(unsaid, crowds)
    const before = await on.tally()
    await fill(on, [{ agency: 'so-b', people: 300, at: SECOND_DAY }])
    // Committed under a clock that was set back: what was told of a day is told.
    await fill(on, [{ agency: 'so-b', people: 300, at: YESTERDAY + 1 }])
    expect(await on.tally()).toEqual(before)
    const beside = await openApp(withRules(unsaid), on.data)
    beside.clock.now = SECOND_DAY
    expect(await (await beside.app.request('/v1/contests/thi-thu/tally')).json()).toEqual(before)
    on.clock.now = OPENS + 2 * DAY + 15_000
    expect(await on.tally()).toMatchObject({
      asOf: '2024-09-03T00:00:00.000+07:00',
      totals: { people: 1800 },
    })
  })

  it('tells the new day once nothing of the old one can still be on its way', async () => {
    const on = await openBusy(unsaid, crowds)
    on.clock.now = OPENS + 2 * DAY + 14_999
    expect(await on.tally()).toMatchObject({ asOf: '2024-09-02T00:00:00.000+07:00' })
  })

  it('keeps attempts to totals where attempts are predicted, and then tells no share of any way', async () => {
    const prediction = { label: 'Bao nhiêu lượt?', of: 'attempts' } as const
    const { tally } = await openBusy({ ...unsaid, prediction }, crowds)
    expect(await tally()).toMatchObject({
      withheld: ['attempts', 'valid'],
      totals: { attempts: 1300, valid: 1300, people: 720, via: zeros },
      agencies: [
        { attempts: 0, valid: 0, people: 620, via: zeros, hidden: true },
        { attempts: 0, valid: 0, people: 0, below: 100, hidden: true },
        {},
      ],
    })
  })

  it('is exact once the last paper can have come', async () => {
    const on = await openBusy(unsaid, crowds)
    on.clock.now = CLOSES + 10_000
    expect(await on.tally()).toHaveProperty('disclosure', 'daily')
    on.clock.now += 1
    expect(await on.tally()).toMatchObject({ totals: { attempts: 1841, people: 1220 } })
    expect(await on.tally()).not.toHaveProperty('disclosure')
  })

  it('tells rounds that are over exactly, beside the open one', async () => {
    const [round] = sampleRules.rounds
    const rounds = [
      { id: 'dot-0', title: 'Đợt 0', opens: OPENS - 7 * DAY, closes: OPENS },
      { ...round, id: 'dot-1', title: 'Đợt 1', opens: OPENS, closes: CLOSES },
    ]
    const on = await openBusy({ ...unsaid, rounds }, crowds)
    expect(await on.tally()).toMatchObject({
      totals: { people: 720 },
      closed: [{ round: 'dot-0', title: 'Đợt 0', totals: { attempts: 0, people: 0 } }],
    })
  })

  it('seals everything where the rules seal it', async () => {
    const on = await openBusy({ disclosure: { ...disclosure, tally: 'sealed' } }, crowds)
    const hidden = { attempts: 0, valid: 0, people: 0, via: zeros, hidden: true }
    expect(await on.tally()).toMatchObject({
      disclosure: 'sealed',
      totals: hidden,
      agencies: [hidden, hidden, hidden],
    })
  })
})
