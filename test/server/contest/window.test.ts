import { describe, expect, it } from 'vitest'
import { instant, readableInstant } from '../../../server/contest/instant.ts'
import { readPrediction } from '../../../server/contest/prediction.ts'
import { openRound, shiftRounds, statusAt } from '../../../server/contest/window.ts'
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
  it('moves as a whole', () => {
    expect(shiftRounds(sampleRules, 5).rounds).toMatchObject([{ opens: OPENS + 5, closes: CLOSES + 5 }])
  })
  it('is written in the time of Việt Nam', () => {
    expect(instant(OPENS)).toBe('2024-09-01T00:00:00.000+07:00')
    expect(readableInstant(CLOSES)).toBe('00:00 31/10/2024')
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
  ])('reads %s', (written, number) => expect(readPrediction(sampleRules, written)).toBe(number))
  it('is not taken when none is asked', () => {
    const none = { ...sampleRules, prediction: null }
    expect(readPrediction(none, undefined)).toBeNull()
    expect(readPrediction(none, '5')).toMatchObject({ refused: 'unknown-field' })
  })
})
