import { execFileSync } from 'node:child_process'
import { standOf } from '../../server/standing/stand-of.ts'
import {
  asOfVector,
  attemptsOfVector,
  contestOfVector,
  registerOfVector,
  type Vector,
} from '../standing/vector.ts'
import { writeExpected } from '../standing/write-expected.ts'

/** Python 3.11 or newer, with nothing but its standard library. */
const PYTHON = 'python3'

/** What contests come to by the second implementation. Says so where this machine has no Python: nothing is skipped. */
export function computeAgain(contests: readonly Vector[]): unknown[] {
  const input = contests.map(contest => JSON.stringify(contest)).join('\n')
  try {
    const options = { input, encoding: 'utf8', maxBuffer: 1 << 30 } as const
    const lines = execFileSync(PYTHON, ['-B', '-X', 'utf8', 'test/verifier/verify.py'], options)
    return lines
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Error(
      'results are computed a second time in Python, and this machine has no python3: install it',
    )
  }
}

/** What a contest comes to by the program, in the same words. Ties stand in the order of their standings. */
export function compute(contest: Vector) {
  const { rules } = contest
  const standing = contestOfVector(contest, rules)
  const register = registerOfVector(contest, rules)
  const stand = standOf(standing, attemptsOfVector(contest, rules), register, asOfVector(rules), {
    ratesBy: standing.rules.compare,
  })
  const { ties, ...rest } = writeExpected(stand, rules)
  const byName = (a: { standing: string }, b: { standing: string }) =>
    a.standing < b.standing ? -1 : a.standing > b.standing ? 1 : 0
  return JSON.parse(JSON.stringify({ ...rest, ties: [...ties].sort(byName) }))
}
