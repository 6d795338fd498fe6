import { describe, expect, it } from 'vitest'
import { deadlineOf, phaseAt, submitsOnExpiry } from '../../../server/contest/deadline.ts'
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
