import { describe, expect, it } from 'vitest'
import { type CollectiveStanding, completeComparison } from '../../server/contest/rules/comparison.ts'
import type { Compare, Formula } from '../../server/contest/rules/comparison-rules.ts'
import {
  type AgencyStanding,
  standingOf,
  standingsByBlock,
} from '../../server/standing/collective/agency-standing.ts'
import { awardAgencies } from '../../server/standing/collective/award-agencies.ts'
import type { UnitCounts } from '../../server/standing/collective/unit-counts.ts'

const rule = (compare: Compare = {}) => completeComparison(compare, 'declared')

function unit(
  id: string,
  counts: Partial<UnitCounts> & { headcount?: number | null; block?: string },
): UnitCounts {
  const { headcount = 10, block = 'khối', ...own } = counts
  const agency = { id, block, headcount, groups: own.agency?.groups ?? {} }
  const zero = { attempts: 0, valid: 0, people: 0, staff: 0, groups: {}, winners: 0, points: 0 }
  return { ...zero, ...own, agency: { ...agency, ...own.agency, id, block, headcount } }
}

const places = ({ rows }: AgencyStanding) => rows.map(({ agency, place }) => `${place ?? '-'} ${agency}`)
const codes = ({ rows }: AgencyStanding) =>
  Object.fromEntries(rows.map(({ agency, notes }) => [agency, notes.map(({ code }) => code)]))

describe('agencies by a formula', () => {
  it('are compared by exact fractions: 22.88 % is less than 22.881 %, whatever is printed', () => {
    const rows = [
      unit('a', { staff: 2288, headcount: 10_000 }),
      unit('b', { staff: 22_881, headcount: 100_000 }),
      unit('c', { staff: 9_007_199_254_740_990, headcount: 9_007_199_254_740_991 }),
      unit('d', { staff: 9_007_199_254_740_989, headcount: 9_007_199_254_740_991 }),
    ]
    expect(places(standingOf('rate', rule(), rows))).toEqual(['1 c', '2 d', '3 b', '4 a'])
  })

  it('share a place where they are equal, and the next place is as far behind as they are many', () => {
    const rows = [
      unit('b', { staff: 1, headcount: 2 }),
      unit('a', { staff: 2, headcount: 4 }),
      unit('c', { staff: 1 }),
    ]
    const standing = standingOf('rate', rule(), rows)
    expect(places(standing)).toEqual(['1 a', '1 b', '3 c'])
    expect([standing.leaders, standing.runnersUp]).toEqual([['a', 'b'], ['c']])
  })

  it('are listed by code point, not by a collation', () => {
    const rows = ['ä', 'z', 'Z', '\u{ffff}', '\u{1f600}'].map(id => unit(id, { valid: 1 }))
    expect(standingOf('attempts', rule(), rows).rows.map(({ agency }) => agency)).toEqual([
      ...['Z', 'z', 'ä', '\u{ffff}', '\u{1f600}'],
    ])
  })

  it('have no place by a rate without a headcount, at 0, or with nobody; above 100 % they do', () => {
    const rows = [
      ...[unit('over', { staff: 5, headcount: 4 }), unit('unknown', { staff: 5, headcount: null })],
      ...[unit('none', { staff: 5, headcount: 0 }), unit('nobody', {})],
    ]
    const standing = standingOf('rate', rule(), rows)
    expect(places(standing)).toEqual(['1 over', '- nobody', '- none', '- unknown'])
    expect(codes(standing)).toEqual({
      ...{ over: ['over-whole'], nobody: ['zero'], none: ['headcount-zero'], unknown: ['headcount-missing'] },
    })
  })

  it('must reach the least rate of their tier, whose upper end belongs to the next', () => {
    const minimum = [{ below: 50, rate: '30%' }, { below: 100, rate: '25%' }, { rate: '20%' }]
    const rows = [
      ...[unit('a', { staff: 15, headcount: 50 }), unit('b', { staff: 12, headcount: 50 })],
      ...[unit('c', { staff: 14, headcount: 49 }), unit('d', { staff: 25, headcount: 125 })],
    ]
    const standing = standingOf('rate-minimum', rule({ minimum }), rows)
    expect(places(standing)).toEqual(['1 a', '2 d', '- b', '- c'])
    expect(standing.rows.find(({ agency }) => agency === 'c')?.notes).toEqual([
      { code: 'below-minimum', rate: { numerator: 30, denominator: 100 } },
    ])
  })

  it('must have every mandatory group: a count, a share, and a size that is known', () => {
    const mandatory = [{ group: 'lanh-dao', count: 1, share: '1/2' }]
    const of = (leaders: number | null, came: number) => ({
      agency: { id: '', block: '', headcount: 10, groups: { 'lanh-dao': leaders } },
      groups: { 'lanh-dao': came },
      staff: 5,
    })
    const rows = [
      ...[unit('half', of(2, 1)), unit('third', of(3, 1)), unit('none', of(0, 0))],
      unit('unknown', of(null, 1)),
    ]
    const standing = standingOf('rate-mandatory', rule({ mandatory }), rows)
    expect(places(standing)).toEqual(['1 half', '1 none', '- third', '- unknown'])
    expect(standing.rows[2]?.notes).toEqual([{ code: 'group-not-met', group: 'lanh-dao', people: 1, of: 3 }])
    expect(standing.rows[3]).toMatchObject({ value: null, notes: [{ code: 'group-headcount-missing' }] })
  })

  it('wait for the individual results where points or winners are asked for', () => {
    const rows = [unit('a', { staff: 1, winners: null, points: null })]
    const waits = (formula: Formula, compare?: Compare) => standingOf(formula, rule(compare), rows).waits
    expect(waits('rate-points')).toBe(true)
    expect(waits('rate-minimum', { needsWinner: true })).toBe(true)
    expect([waits('rate-minimum'), waits('rate', { needsWinner: true })]).toEqual([false, false])
    expect(places(standingOf('rate-points', rule(), rows))).toEqual(['- a'])
  })

  it('add points to the percentage, exactly', () => {
    const rows = [
      unit('a', { staff: 1, headcount: 3, points: 0.67 }),
      unit('b', { staff: 34, headcount: 100, points: 0 }),
    ]
    expect(places(standingOf('rate-points', rule(), rows))).toEqual(['1 a', '2 b'])
  })

  it('are parted by the tie-break that the rule names', () => {
    const rows = [unit('a', { valid: 5, people: 3 }), unit('b', { valid: 5, people: 4 })]
    expect(places(standingOf('attempts', rule(), rows))).toEqual(['1 a', '1 b'])
    expect(places(standingOf('attempts', rule({ tieBreak: ['people'] }), rows))).toEqual(['1 b', '2 a'])
  })

  it('stand in one standing a block, blocks by code point', () => {
    const rows = [unit('a', { staff: 1, block: 'xã' }), unit('b', { staff: 2, block: 'sở' })]
    const standings = standingsByBlock('rate-block', rule(), rows)
    expect(standings.map(({ block, leaders }) => [block, leaders])).toEqual([
      ['sở', ['b']],
      ['xã', ['a']],
    ])
  })
})

describe('the margin that would flip a standing', () => {
  const flip = (formula: Formula, rows: UnitCounts[], compare?: Compare) =>
    standingOf(formula, rule(compare), rows).flip

  it('is one more than the distance, for a count', () => {
    const rows = [unit('a', { valid: 10 }), unit('b', { valid: 7 }), unit('c', { valid: 7 })]
    expect(flip('attempts', rows)).toEqual({ agency: 'b', more: 4 })
    expect(flip('attempts', rows.slice(0, 1))).toBeNull()
  })

  it('is for a rate the least number of people of whom it takes fewest, not of the second', () => {
    const rows = [
      unit('a', { staff: 50, headcount: 100 }),
      unit('large', { staff: 490, headcount: 1000 }),
      unit('small', { staff: 4, headcount: 10 }),
    ]
    expect(flip('rate', rows)).toEqual({ agency: 'small', more: 2 })
  })

  it('is one for equals, and holds what the minimum asks', () => {
    expect(flip('people', [unit('a', { people: 3 }), unit('b', { people: 3 })])).toEqual({
      agency: 'a',
      more: 1,
    })
    const rows = [unit('a', { staff: 20, headcount: 100 }), unit('b', { staff: 1, headcount: 10 })]
    const minimum = [{ below: 50, rate: '50%' }, { rate: '20%' }]
    expect(flip('rate-minimum', rows, { minimum })).toEqual({ agency: 'b', more: 4 })
  })

  it('really flips, and one less does not', () => {
    const rows = [
      ...[
        unit('a', { staff: 37, headcount: 120, points: 3.5 }),
        unit('b', { staff: 8, headcount: 33, points: 1 }),
      ],
      unit('c', { staff: 3, headcount: 71, points: 12 }),
    ]
    const found = flip('rate-points', rows)
    const withMore = (more: number) =>
      standingOf(
        'rate-points',
        rule(),
        rows.map(row => (row.agency.id === found?.agency ? { ...row, staff: row.staff + more } : row)),
      )
    expect(withMore(found?.more ?? 0).leaders).toEqual([found?.agency])
    expect(withMore((found?.more ?? 0) - 1).leaders).toContain('a')
  })
})

describe('prizes for agencies', () => {
  const standing = (
    prizes: CollectiveStanding['prizes'],
    own: Partial<CollectiveStanding> = {},
  ): CollectiveStanding => ({
    ...rule(),
    ...{ formula: 'attempts', of: null, block: null, prizes },
    ...own,
  })

  it('go down from the top, and equals at a boundary are named', () => {
    const rows = [
      unit('a', { valid: 9 }),
      unit('b', { valid: 5 }),
      unit('c', { valid: 5 }),
      unit('d', { valid: 1 }),
    ]
    const prizes = [
      ...[
        { name: 'Nhất', count: 1 },
        { name: 'Nhì', count: 1 },
      ],
      ...[
        { name: 'Ba', count: 2 },
        { name: 'Khuyến khích', count: 2 },
      ],
    ]
    const [awards] = awardAgencies(standing(prizes), rows)
    expect(awards?.winners).toEqual([
      { agency: 'a', prize: 'Nhất' },
      { agency: 'd', prize: 'Ba' },
    ])
    expect(awards?.undecided).toEqual([
      { prize: 'Nhì', seats: 1, among: ['b', 'c'] },
      { prize: 'Ba', seats: 1, among: ['b', 'c'] },
    ])
    expect(awards?.empty).toEqual([{ prize: 'Khuyến khích', seats: 2 }])
  })

  it('are all given in each block, where the rule says each', () => {
    const rows = [unit('a', { staff: 1, block: 'x' }), unit('b', { staff: 2, block: 'y' })]
    const awards = awardAgencies(
      standing([{ name: 'Cờ', count: 1 }], { formula: 'rate-block', block: 'each' }),
      rows,
    )
    expect(awards.map(({ winners }) => winners)).toEqual([
      [{ agency: 'a', prize: 'Cờ' }],
      [{ agency: 'b', prize: 'Cờ' }],
    ])
  })

  it('ask for a winner by any formula where the rule of the prize does', () => {
    const rows = [unit('a', { people: 9, winners: 0 }), unit('b', { people: 5, winners: 1 })]
    const rule = standing([{ name: 'Cờ', count: 1 }], { formula: 'people', needsWinner: true })
    expect(awardAgencies(rule, rows)[0]?.winners).toEqual([{ agency: 'b', prize: 'Cờ' }])
    const unknown = rows.map(row => ({ ...row, winners: null }))
    expect(awardAgencies(rule, unknown)[0]).toMatchObject({ winners: [], standing: { waits: true } })
  })

  it('wait while the individual results do', () => {
    const rows = [unit('a', { staff: 1, winners: null, points: null })]
    const [awards] = awardAgencies(standing([{ name: 'Cờ', count: 1 }], { formula: 'rate-points' }), rows)
    expect(awards).toMatchObject({ winners: [], empty: [{ prize: 'Cờ', seats: 1 }] })
  })
})
