import { describe, expect, it } from 'vitest'
import {
  isOverAt,
  scoresFrom,
  tallyDisclosure,
  toldRounds,
  untoldRound,
  withheldCounts,
} from '../../../server/contest/disclosure.ts'
import type { Rules } from '../../../server/contest/rules.ts'
import { OPENS, sampleRules } from '../../sample-contest.ts'

const DAY = 86_400_000
/** How long what was handed in at the close may be on its way. */
const GRACE = 10_000
const round = (id: string, from: number, to: number) => ({
  id,
  title: id,
  opens: OPENS + from * DAY,
  closes: OPENS + to * DAY,
})
/** The second one is written first; between them nothing is open. */
const sealed: Rules = {
  ...sampleRules,
  rounds: [round('hai', 3, 5), round('mot', 0, 2)],
  disclosure: { ...sampleRules.disclosure, tally: 'sealed' },
}
const predicting = (of: NonNullable<Rules['prediction']>['of']): Rules => ({
  ...sampleRules,
  prediction: { label: 'Bao nhiêu?', of },
})

describe('a contest', () => {
  it('is over when no paper of its last close can come any more', () => {
    const end = OPENS + 5 * DAY + GRACE
    expect([OPENS - 1, OPENS + 2 * DAY + GRACE + 1, end, end + 1].map(now => isOverAt(sealed, now))).toEqual([
      ...[false, false, false, true],
    ])
  })

  it('tells its scores from then on, wherever its last round is written', () => {
    expect(scoresFrom(sealed)).toBe(OPENS + 5 * DAY + GRACE)
  })
})

describe('counts', () => {
  it('are told as the rules say, and unsaid as of last midnight where people predict one', () => {
    const { tally: _, ...unsaid } = sampleRules.disclosure
    const rules = { ...sampleRules, disclosure: unsaid }
    expect(tallyDisclosure(rules)).toBe('daily')
    expect(tallyDisclosure({ ...rules, prediction: null })).toBe('live')
    expect(tallyDisclosure(sealed)).toBe('sealed')
  })

  it.each([
    ['before the first', -1, undefined, []],
    ['at its opening', OPENS, 'mot', []],
    ['at its close', OPENS + 2 * DAY, 'mot', []],
    ['while what was handed in may come', OPENS + 2 * DAY + GRACE, 'mot', []],
    ['just after', OPENS + 2 * DAY + GRACE + 1, undefined, ['mot']],
    ['at the second opening', OPENS + 3 * DAY, 'hai', ['mot']],
    ['at the end', OPENS + 5 * DAY + GRACE, 'hai', ['mot']],
    ['after the end', OPENS + 5 * DAY + GRACE + 1, undefined, ['mot', 'hai']],
  ] as const)('%s: the round that is not told, and those that are', (_, now, untold, told) => {
    expect(untoldRound(sealed, now)?.id).toBe(untold)
    expect(toldRounds(sealed, now).map(({ id }) => id)).toEqual(told)
    expect(untoldRound(sampleRules, now), 'live: everything is told').toBeUndefined()
  })

  it('wait for the later of two rounds where the one opens at the other’s close', () => {
    const rules = { ...sealed, rounds: [round('mot', 0, 2), round('hai', 2, 4)] }
    expect(untoldRound(rules, OPENS + 2 * DAY)?.id).toBe('hai')
    expect(toldRounds(rules, OPENS + 9 * DAY).map(({ id }) => id)).toEqual(['mot', 'hai'])
  })

  it('are told in totals alone where they are what people predict', () => {
    expect(withheldCounts(predicting('people'))).toEqual(['people'])
    expect(withheldCounts(predicting('attempts'))).toEqual(['attempts', 'valid'])
    expect(withheldCounts(predicting('perfect-people'))).toEqual([])
    expect(withheldCounts(predicting('perfect-attempts'))).toEqual([])
    expect(withheldCounts({ ...sampleRules, prediction: null })).toEqual([])
  })
})
