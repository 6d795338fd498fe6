import { describe, expect, it } from 'vitest'
import { deadlineOf, needsOpenings, phaseAt, submitsOnExpiry } from '../../../server/contest/deadline.ts'
import { isOverAt, scoresFrom } from '../../../server/contest/disclosure.ts'
import { publicContest } from '../../../server/contest/public-contest.ts'
import type { Rules } from '../../../server/contest/rules.ts'
import { CLOSES, OPENS, sampleRules, withRules } from '../../sample-contest.ts'

const MINUTE = 60_000
const GRACE = 10_000
const [round] = sampleRules.rounds
if (!round) throw new Error('the sample has a round')
const limited = (timeLimit: number | null, validFor = 24): Rules => ({
  ...sampleRules,
  paper: { ...sampleRules.paper, timeLimit, validFor },
})
const begun = { issuedAt: OPENS, round: 'dot-1' }

describe('the time of a paper', () => {
  it.each([
    ['its limit after the start', limited(15), limited(15), 15],
    ['its validity where there is no limit', limited(null, 2), limited(null, 2), 120],
    ['what was told, where the limit was made shorter', limited(30), limited(15), 30],
    ['what is in force, where it was made longer', limited(15), limited(30), 30],
    ['what is in force, where the limit was taken away', limited(15), limited(null, 1), 60],
  ])('ends with %s', (_, told, inForce, minutes) => {
    expect(deadlineOf(begun, told, inForce)).toEqual({ ends: OPENS + minutes * MINUTE, round })
  })

  it('ends with its round, as the rules in force have it, else as they were told', () => {
    const closing = (closes: number): Rules => ({ ...sampleRules, rounds: [{ ...round, closes }] })
    const without: Rules = { ...sampleRules, rounds: [{ ...round, id: 'dot-2', closes: OPENS + 7 }] }
    const late = { ...begun, issuedAt: CLOSES - MINUTE }
    expect(deadlineOf(late, sampleRules, sampleRules)?.ends).toBe(CLOSES)
    expect(deadlineOf(late, sampleRules, closing(CLOSES + 5))?.ends).toBe(CLOSES + 5)
    expect(deadlineOf(late, closing(CLOSES + 5), sampleRules)?.ends).toBe(CLOSES)
    expect(deadlineOf(late, sampleRules, without)).toEqual({ ends: CLOSES, round })
    expect(deadlineOf({ ...late, round: 'khac' }, sampleRules, without)).toBeUndefined()
  })

  it('belongs to the round that holds its start, where rounds were split, merged or numbered anew', () => {
    const from = (id: string, opens: number, closes: number) => ({ ...round, id, opens, closes })
    const withRounds = (...rounds: (typeof round)[]): Rules => ({ ...limited(null), rounds })
    const atStart = withRounds(round)
    const of = (inForce: Rules, issuedAt: number, id = 'dot-1') =>
      deadlineOf({ issuedAt, round: id }, atStart, inForce)?.round.id
    const [middle, end] = [OPENS + 100, CLOSES]
    // Of its own name and holding it: that one, whatever others hold it too.
    expect(of(withRounds(from('moi', OPENS, end), from('dot-1', OPENS, end)), middle)).toBe('dot-1')
    // Its own was moved away: the one that holds it, from its opening and short of its close.
    const split = withRounds(from('dot-1', middle, end), from('dot-0', OPENS, middle))
    expect([OPENS, middle - 1, middle].map(at => of(split, at))).toEqual(['dot-0', 'dot-0', 'dot-1'])
    // None holds it: its own as it is now, or as it was told.
    expect(of(withRounds(from('dot-1', OPENS, middle)), middle)).toBe('dot-1')
    expect(of(withRounds(from('moi', OPENS, middle)), middle)).toBe('dot-1')
    // A round that was never told is no round of a paper, though one holds its start.
    expect(of(withRounds(from('moi', OPENS, end)), middle, 'khac')).toBeUndefined()
  })

  it('runs, is up two seconds early for a countdown’s own clock, and is over after ten seconds of grace', () => {
    const at = (from: number) => phaseAt({ ends: CLOSES, round }, CLOSES + from)
    expect([at(-2001), at(-2000), at(0), at(GRACE), at(GRACE + 1)]).toEqual([
      ...['running', 'up', 'up', 'up', 'over'],
    ])
  })

  it('takes a paper as it stands unless the rules say it is void', () => {
    const on = (onExpiry?: 'submit' | 'void'): Rules => ({
      ...sampleRules,
      paper: { ...sampleRules.paper, ...(onExpiry && { onExpiry }) },
    })
    expect([on(), on('submit'), on('void')].map(submitsOnExpiry)).toEqual([true, true, false])
    const shown = [on(), on('void')].map(rules => publicContest(withRules(rules), OPENS).paper.onExpiry)
    expect(shown).toEqual(['submit', 'void'])
  })
})

it('what waits for the close is told once nobody’s paper can be taken any more', () => {
  const rounds = [CLOSES, CLOSES - MINUTE].map((closes, at) => ({ ...round, id: `dot-${at}`, closes }))
  const rules = { ...sampleRules, rounds }
  expect([CLOSES, CLOSES + GRACE, CLOSES + GRACE + 1].map(now => isOverAt(rules, now))).toEqual([
    ...[false, false, true],
  ])
  expect(scoresFrom(rules)).toBe(CLOSES + GRACE)
})

it('the first opening of a paper is kept where time is limited, or measured from there', () => {
  const rules = (change: Partial<Rules>): Rules => ({
    ...limited(null),
    ...{ ranking: ['most-right', 'earliest'], attempts: { limit: null, official: 'most-right' } },
    ...change,
  })
  expect(needsOpenings(rules({}))).toBe(false)
  expect(needsOpenings({ ...rules({}), paper: limited(15).paper })).toBe(true)
  for (const measured of ['shortest', 'earliest-start', 'earliest-registration'] as const) {
    expect(needsOpenings(rules({ ranking: ['most-right', measured] }))).toBe(true)
    expect(needsOpenings(rules({ ranking: { criteria: [measured] } }))).toBe(true)
  }
  expect(needsOpenings(rules({ attempts: { limit: null, official: 'shortest' } }))).toBe(true)
  expect(needsOpenings(rules({ attempts: { limit: null, official: ['latest', 'earliest-start'] } }))).toBe(
    true,
  )
  expect(needsOpenings(rules({ attempts: { limit: null, official: ['latest'] } }))).toBe(false)
})
