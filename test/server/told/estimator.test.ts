import { describe, expect, it } from 'vitest'
import { tallyDisclosure } from '../../../server/contest/disclosure.ts'
import type { Rules } from '../../../server/contest/rules.ts'
import { OPENS, sampleRules, withRules } from '../../sample-contest.ts'
import { DAY, fill, openBusy } from './busy-contest.ts'
import { estimates, type Heard, listenOnce } from './stranger.ts'

type Told = NonNullable<Rules['disclosure']['tally']>

/** What a stranger knows, and what is so. */
interface World {
  readonly heard: readonly Heard[]
  /** The number that is predicted, as it stands when the stranger stops listening. */
  readonly truth: number
}

/**
 * A contest of three days in which a stranger hands in an attempt a day and asks everything. So many people came by the
 * first midnight and by the second, a few more on the last day; so many of them by the other agency, and so many attempts a
 * day by the first.
 */
async function live(tally: Told, crowds: (typeof alike)[number]): Promise<World> {
  const { first, second, today, beside, attempts } = crowds
  const { score, answers } = sampleRules.disclosure
  const neighbour = withRules({ id: 'ben-canh', prediction: null })
  const on = await openBusy({ disclosure: { score, answers, tally } }, [], [neighbour])
  const heard: Heard[] = []
  const crowd = (people: number, attempts: number, other: number, at: number) =>
    fill(on, [
      { agency: 'so-a', people: people - other, attempts, at },
      { agency: 'so-b', people: other, attempts: 120, at },
    ])
  await crowd(first, attempts, beside, OPENS + 3_600_000)
  for (const [at, day] of [OPENS + DAY, OPENS + 2 * DAY].entries()) {
    const more = at === 0 ? second - first : today
    await crowd(more, at === 0 ? attempts : today, 1, day + 3_600_000)
    on.clock.now = day + 10 * 3_600_000
    heard.push(...(await listenOnce(on, `091234567${at}`)))
  }
  await on.store.close()
  return { heard, truth: second + today + 2 }
}

/** What two figures tell alike (220 people by the first midnight, then 300), from end to end. */
const alike = [
  { first: 215, second: 295, today: 30, beside: 100, attempts: 248 },
  { first: 220, second: 299, today: 90, beside: 104, attempts: 250 },
  { first: 223, second: 301, today: 5, beside: 108, attempts: 251 },
] as const
/** What the rule leaves open of the last midnight alone: five either way, before anything that came since. */
const HALF_A_UNIT = 5

describe('a stranger who asks everything and hands in too', () => {
  it.each(['daily', 'sealed'] as const)(
    'hears the same, byte for byte, of all that is told alike: %s',
    async tally => {
      const [one, ...others] = await Promise.all(alike.map(crowds => live(tally, crowds)))
      for (const other of others) expect(other.heard).toEqual(one?.heard)
      const truths = [one, ...others].map(world => world?.truth ?? 0)
      const open = (Math.max(...truths) - Math.min(...truths)) / 2
      expect(open).toBeGreaterThan(HALF_A_UNIT)
      for (const guess of Object.values(estimates(one?.heard ?? [])))
        expect(Math.max(...truths.map(truth => Math.abs(guess - truth)))).toBeGreaterThanOrEqual(open)
    },
  )

  it('reads the number itself where counts are told as they stand', async () => {
    const worlds = await Promise.all(alike.map(crowds => live('live', crowds)))
    for (const { heard, truth } of worlds) expect(estimates(heard)).toMatchObject({ totals: truth })
    expect(worlds[1]?.heard).not.toEqual(worlds[0]?.heard)
  })

  it('is why nothing is told as it stands where people predict it and the rules say nothing', () => {
    const { tally: _unsaid, ...disclosure } = sampleRules.disclosure
    expect(tallyDisclosure({ ...sampleRules, disclosure })).toBe('daily')
  })
})
