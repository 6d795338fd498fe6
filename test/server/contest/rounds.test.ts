import { describe, expect, it } from 'vitest'
import { readPrediction } from '../../../server/attempt/paper/answers.ts'
import { tellScore } from '../../../server/contest/disclosure.ts'
import { formatTimeAndDay, writeInstant } from '../../../server/contest/instant.ts'
import { currentRound, openRound, shiftRounds, statusAt } from '../../../server/contest/rounds.ts'
import { CLOSES, OPENS, sampleRules } from '../../sample-contest.ts'

const twoRounds = {
  ...sampleRules,
  rounds: [
    { id: 'hai', title: 'Đợt 2', opens: OPENS + 2000, closes: OPENS + 3000 },
    { id: 'mot', title: 'Đợt 1', opens: OPENS, closes: OPENS + 1000 },
  ],
}

describe('the window', () => {
  it.each([
    [OPENS - 1, 'before', 'before-opening'],
    [OPENS, 'open', 'mot'],
    [OPENS + 999, 'open', 'mot'],
    [OPENS + 1000, 'before', 'before-opening'],
    [OPENS + 2000, 'open', 'hai'],
    [OPENS + 3000, 'closed', 'after-closing'],
  ])('at %i is %s', (now, status, round) => {
    expect(statusAt(twoRounds, now)).toBe(status)
    const open = openRound(twoRounds, now)
    expect('id' in open ? open.id : open.refused).toBe(round)
  })
  it('is spoken of by its next round, then by its last', () => {
    const spoken = [OPENS - 1, OPENS + 999, OPENS + 1000, OPENS + 2999, OPENS + 3000]
    expect(spoken.map(now => currentRound(twoRounds, now).id)).toEqual(['mot', 'mot', 'hai', 'hai', 'hai'])
    expect(twoRounds.rounds.map(({ id }) => id)).toEqual(['hai', 'mot'])
  })
  it('has at least one round', () => {
    expect(() => statusAt({ ...sampleRules, rounds: [] }, OPENS)).toThrow('a contest has at least one round')
  })
  it('lets a score be told at once or when no paper of its close can come any more, as the rules say', () => {
    const loud = { ...sampleRules, disclosure: { score: 'immediate' as const, answers: 'never' as const } }
    const score = { right: 1, of: 2 }
    const told = (rules: typeof sampleRules) =>
      [OPENS - 1, CLOSES + 10_000, CLOSES + 10_001].map(now => tellScore(rules, score, now))
    expect(told(sampleRules)).toEqual([{}, {}, { score }])
    expect(told(loud)).toEqual([{ score }, { score }, { score }])
  })
  it('moves as a whole', () => {
    expect(shiftRounds(sampleRules, 5).rounds).toEqual([
      { id: 'dot-1', title: 'Đợt 1', opens: OPENS + 5, closes: CLOSES + 5 },
    ])
  })
  it('is written in the time of Việt Nam', () => {
    expect(writeInstant(OPENS)).toBe('2024-09-01T00:00:00.000+07:00')
    expect(formatTimeAndDay(CLOSES)).toBe('00:00 31/10/2024')
  })
})

describe('a prediction', () => {
  it.each([
    ['0', 0],
    ['12500', 12_500],
    ['12.500', 12_500],
    ['1 234 567', 1_234_567],
    ['12,500', 12_500],
    ['１２', 12],
    [' 12 ', 12],
    ['99999999', 99_999_999],
    ['99.999.999', 99_999_999],
    ['1 234', 1234],
    ['123,456', 123_456],
  ])('reads %s', (written, number) => expect(readPrediction(sampleRules, written)).toBe(number))
  it.each([
    ...['', ' ', '-1', '1.5', '12.34', '1234.567', '12.3456', '.123', '123.', '1.234.5678', '1 2345 678'],
    ...[
      '100000000',
      '100.000.000',
      '999.999.999',
      '1.234.567.890',
      'x12',
      '12x',
      'x1.234',
      '1.234x',
      '12..345',
    ],
  ])('refuses “%s”', written => {
    expect(readPrediction(sampleRules, written)).toEqual({
      refused: 'invalid-prediction',
      field: 'prediction',
    })
  })
  it('must be there when one is asked', () => {
    const missing = { refused: 'invalid-prediction', field: 'prediction' }
    expect(readPrediction(sampleRules, undefined)).toEqual(missing)
  })
  it('is not taken when none is asked', () => {
    const none = { ...sampleRules, prediction: null }
    expect(readPrediction(none, undefined)).toBeNull()
    expect(readPrediction(none, '5')).toEqual({ refused: 'unknown-field', field: 'prediction' })
  })
})
