import { describe, expect, it } from 'vitest'
import { compute, computeAgain } from './compute-again.ts'
import { randomContest } from './random-contest.ts'

const CONTESTS = 100
const PEOPLE = 300

describe('a second implementation, in Python, from the decisions alone', () => {
  it(`agrees over ${CONTESTS} random contests in every place, prize and count`, () => {
    const contests = Array.from({ length: CONTESTS }, (_, seed) => randomContest(seed, PEOPLE))
    const again = computeAgain(contests)
    for (const [seed, contest] of contests.entries())
      expect(compute(contest), `contest ${seed}`).toEqual(again[seed])
  })
})
