import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CountableAttempt,
  countAsOf,
  newcomersByDay,
  noCount,
  peopleOf,
} from '../../../server/tally/count-as-of.ts'

/** 00:00 of 01/11/2024, +07:00, and that day counted from 1970-01-01. */
const MIDNIGHT = Date.UTC(2024, 9, 31, 17)
const DAY = Date.UTC(2024, 10, 1) / 86_400_000

const attempt = (
  seq: number,
  participant: string,
  more: Partial<CountableAttempt> = {},
): CountableAttempt => ({
  ...{ seq, participant, agency: 'so-a', via: 'script', unit: 'so-b', kind: 'can-bo' },
  submittedAt: MIDNIGHT + seq,
  ...more,
})
/** An, who comes again from another agency as somebody else; Bình, on the evening before; Chi, of whom nothing is known. */
const attempts = [
  attempt(1, 'an'),
  attempt(2, 'an', { agency: 'so-b', via: 'link', kind: 'nguoi-dan' }),
  attempt(3, 'binh', { kind: 'nguoi-dan', via: 'frame', submittedAt: MIDNIGHT - 1 }),
  attempt(4, 'chi', { agency: null, unit: null, kind: null, via: 'unknown' }),
]
const via = { script: 0, frame: 0, link: 0, unknown: 0 }

describe('counts as of an instant', () => {
  const { whole, agencies, units, pairs, days } = countAsOf(attempts, MIDNIGHT + 100)

  it('are of the whole, of each agency and of each unit', () => {
    expect([whole.attempts, whole.via]).toEqual([4, { script: 1, frame: 1, link: 1, unknown: 1 }])
    const of = (places: typeof agencies) =>
      [...places].map(([name, place]) => [name, place.attempts, place.via, peopleOf(place)])
    expect(of(agencies)).toEqual([
      ['so-a', 2, { ...via, script: 1, frame: 1 }, 2],
      ['so-b', 1, { ...via, link: 1 }, 1],
      ['', 1, { ...via, unknown: 1 }, 1],
    ])
    expect(of(units)).toEqual([
      ['so-b', 3, { ...via, script: 1, frame: 1, link: 1 }, 2],
      ['', 1, { ...via, unknown: 1 }, 1],
    ])
  })

  it('are of agency by unit, and of days of Việt Nam', () => {
    expect(Object.fromEntries(pairs)).toEqual({ 'so-a so-b': 2, 'so-b so-b': 1, ' ': 1 })
    expect(Object.fromEntries(days)).toEqual({ [DAY - 1]: 1, [DAY]: 3 })
  })

  it('are of people by the kind of the first attempt they handed in at that place', () => {
    expect(
      [null, ['can-bo'], ['nguoi-dan'], ['can-bo', 'nguoi-dan'], ['']].map(kinds => peopleOf(whole, kinds)),
    ).toEqual([...[3, 1, 1, 2, 1]])
    expect(peopleOf(agencies.get('so-b') ?? noCount(), ['nguoi-dan'])).toBe(1)
    expect(peopleOf(whole)).toBe(3)
  })

  it('are of newcomers by the day on which each person came first', () => {
    const early = attempt(9, 'an', { submittedAt: MIDNIGHT - 5 })
    expect(Object.fromEntries(newcomersByDay(countAsOf(attempts, MIDNIGHT + 100)))).toEqual({
      ...{ [DAY - 1]: 1, [DAY]: 2 },
    })
    expect(Object.fromEntries(newcomersByDay(countAsOf([...attempts, early], MIDNIGHT + 100)))).toEqual({
      ...{ [DAY - 1]: 2, [DAY]: 1 },
    })
  })

  it('hold what was handed in before, and not at, that instant', () => {
    expect([-1, 0, 1, 2, 3, 4, 5].map(after => countAsOf(attempts, MIDNIGHT + after).whole.attempts)).toEqual(
      [...[0, 1, 1, 2, 3, 3, 4]],
    )
    expect(countAsOf([], MIDNIGHT)).toEqual({
      whole: noCount(),
      agencies: new Map(),
      units: new Map(),
      pairs: new Map(),
      days: new Map(),
    })
  })

  it('put first what was handed in first, and of one instant what was stored first', () => {
    const [late, soon] = [
      attempt(5, 'an', { kind: 'b', submittedAt: MIDNIGHT }),
      attempt(4, 'an', { kind: 'a', submittedAt: MIDNIGHT }),
    ]
    for (const order of [
      [late, soon],
      [soon, late],
    ]) {
      expect(peopleOf(countAsOf(order, MIDNIGHT + 1).whole, ['a'])).toBe(1)
      expect(peopleOf(countAsOf(order, MIDNIGHT + 1).whole, ['b'])).toBe(0)
    }
    const older = attempt(9, 'an', { kind: 'c', submittedAt: MIDNIGHT - 1 })
    expect(peopleOf(countAsOf([soon, older], MIDNIGHT + 1).whole, ['c'])).toBe(1)
  })

  it('are the same in whatever order attempts come', () => {
    const order = fc.shuffledSubarray(attempts, { minLength: attempts.length })
    const people = (counts: ReturnType<typeof countAsOf>) =>
      Object.fromEntries(
        [...counts.agencies].map(([name, place]) => [name, [place.attempts, peopleOf(place, ['can-bo'])]]),
      )
    fc.assert(
      fc.property(order, shuffled => {
        expect(people(countAsOf(shuffled, MIDNIGHT + 100))).toEqual(
          people(countAsOf(attempts, MIDNIGHT + 100)),
        )
      }),
      { numRuns: 20 },
    )
  })
})
