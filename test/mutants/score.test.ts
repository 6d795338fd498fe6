import { describe, expect, it } from 'vitest'
import { excuses } from './excuses.ts'
import { type Excuse, LEAST_SCORE, MOST_EXCUSED, nameOf, scoreOf, type TriedMutant } from './score.ts'

const tried = (status: string, at = 0): TriedMutant => ({
  ...{ file: 'server/contest/a.ts', line: at, status },
  ...{ text: `text ${at}`, replacement: 'false' },
})
const killed = (count: number) => Array.from({ length: count }, (_, at) => tried('Killed', 100 + at))
const excuse = (at: number, reason = 'Nobody can see it.'): Excuse => ({
  ...{ file: 'server/contest/a.ts', text: `text ${at}`, replacement: 'false', reason },
})

describe('the mutation score', () => {
  it('counts as survived what no test runs and what somebody disabled', () => {
    const mutants = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'Pending'].map(tried)
    expect(scoreOf(mutants, [])).toMatchObject({ died: 2, score: 100 / 3 })
    expect(scoreOf(mutants, []).survivors).toHaveLength(4)
  })

  it('leaves out what cannot be loaded at all', () => {
    const mutants = [...killed(1), tried('CompileError'), tried('RuntimeError')]
    expect(scoreOf(mutants, [])).toMatchObject({ died: 1, score: 100, survivors: [], faults: [] })
  })

  it('stands from its least on, and excuses do not raise it', () => {
    const survivors = Array.from({ length: 100 - LEAST_SCORE }, (_, at) => tried('Survived', at))
    expect(scoreOf([...killed(LEAST_SCORE), ...survivors], []).faults).toEqual([])
    const one = [...killed(LEAST_SCORE - 1), ...survivors, tried('Survived', 50)]
    expect(scoreOf(one, [excuse(50)]).faults).toEqual(['the score is 84.0 %, and not 85 %'])
    expect(scoreOf([], []).faults).toEqual(['the score is 0.0 %, and not 85 %'])
  })

  it('does not stand with an excuse that has no reason, that nobody needs, or that is one too many', () => {
    const survivor = tried('Survived', 1)
    const faults = (given: readonly Excuse[]) => scoreOf([...killed(99), survivor], given).faults
    expect(faults([excuse(1)])).toEqual([])
    expect(faults([excuse(1, ' ')])).toEqual(['no reason: server/contest/a.ts: text 1 → false'])
    expect(faults([excuse(2)])).toEqual([
      'is excused and did not survive: server/contest/a.ts: text 2 → false',
    ])
    expect(faults([{ ...excuse(1), replacement: 'true' }])).toHaveLength(1)
    const many = Array.from({ length: MOST_EXCUSED + 1 }, () => survivor)
    expect(scoreOf([...killed(900), ...many], [excuse(1)]).faults).toEqual([
      `${MOST_EXCUSED + 1} survivors are excused, and not ${MOST_EXCUSED} at most`,
    ])
  })
})

it('every excuse gives its reason, and no two are the same', () => {
  expect(new Set(excuses.map(nameOf)).size).toBe(excuses.length)
  for (const { reason } of excuses) expect(reason).toMatch(/\.$/)
})
