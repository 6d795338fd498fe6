import { describe, expect, it } from 'vitest'
import { findBursts, type HourCount } from '../../../server/signs/bursts.ts'

const NOW = 480_000
const at = (hoursAgo: number, attempts: number, agency = 'a'): HourCount => ({
  hour: NOW - hoursAgo,
  agency,
  attempts,
})
/** The same hour of each of the last `days` days. */
const past = (attempts: number, days = 14, agency = 'a') =>
  Array.from({ length: days }, (_, day) => at((day + 1) * 24, attempts, agency))

describe('a burst', () => {
  it('is an hour with far more than the same hour of any earlier day', () => {
    expect(findBursts([at(0, 412), ...past(2)], NOW)).toEqual([
      { hour: NOW, agency: 'a', attempts: 412, before: { most: 2, days: 14 }, next: null },
    ])
  })

  it.each([
    ['four times as many and no less', [at(0, 40), ...past(10)], 1],
    ['not quite four times as many', [at(0, 39), ...past(10)], 0],
    ['few attempts, however unlike the past', [at(0, 29), ...past(0)], 0],
    ['an hour of yesterday', [at(23, 90), ...past(3)], 1],
    ['an hour before that', [at(24, 90), ...past(3).slice(1)], 0],
    ['an hour like one beside it yesterday', [at(0, 90), ...past(3), at(25, 60)], 0],
    ['an hour like one a day and two hours ago', [at(0, 90), ...past(3), at(26, 60)], 1],
    ['an hour like one two weeks ago', [at(0, 90), ...past(3), at(14 * 24, 60)], 0],
    ['an hour like one further back', [at(0, 90), ...past(3), at(14 * 24 + 2, 60)], 1],
  ])('%s', (_, counts, found) => {
    expect(findBursts(counts, NOW).filter(({ hour }) => hour > NOW - 24)).toHaveLength(found)
  })

  it('of an agency without a past is held against the others of that hour', () => {
    const others = [at(0, 35, 'b'), at(0, 20, 'c')]
    expect(findBursts([at(0, 140), ...others], NOW)).toEqual([
      { hour: NOW, agency: 'a', attempts: 140, before: null, next: { agency: 'b', attempts: 35 } },
    ])
    expect(findBursts([at(0, 139), ...others], NOW)).toEqual([])
    expect(findBursts([at(0, 139), ...past(3, 2), ...others], NOW)).toEqual([])
  })

  it('of the most attempts comes first', () => {
    const counts = [at(3, 50), ...past(1), at(1, 70, 'b'), ...past(1, 14, 'b')]
    expect(findBursts(counts, NOW).map(({ agency }) => agency)).toEqual(['b', 'a'])
  })
})
