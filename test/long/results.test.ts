import { expect, it } from 'vitest'
import { compute, computeAgain } from '../verifier/compute-again.ts'
import { randomContest } from '../verifier/random-contest.ts'

const CONTESTS = 1000
const AT_ONCE = 100
const PEOPLE = 300
/** Behind the contests that `npm test` plays. */
const FIRST_SEED = 100

it(`the second implementation agrees over ${CONTESTS} more random contests in every place, prize and count`, () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + CONTESTS; seed += AT_ONCE) {
    const contests = Array.from({ length: AT_ONCE }, (_, index) => randomContest(seed + index, PEOPLE))
    const again = computeAgain(contests)
    for (const [index, contest] of contests.entries())
      expect(compute(contest), `contest ${seed + index}`).toEqual(again[index])
  }
}, 600_000)
