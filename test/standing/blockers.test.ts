import { describe, expect, it } from 'vitest'
import { type Blocker, blockersOf } from '../../server/standing/blockers.ts'
import type { Register } from '../../server/standing/register.ts'
import { standOf } from '../../server/standing/stand-of.ts'
import { attempt, DAY, prize } from './contest.ts'
import {
  attemptsOfVector,
  contestOfVector,
  registerOfVector,
  type Vector,
  type VectorRules,
} from './vector.ts'

const AS_OF = Date.UTC(2025, 0, 1)
const document = 'số 1'

/** What keeps a contest of two equal people from being final. */
function blockers(
  own: Partial<VectorRules>,
  decided: Partial<Register> = {},
  { closes = 0, agencies = [] as Vector['agencies'] } = {},
): Blocker[] {
  const rules = { rounds: [{ id: 'dot-1' }], ranking: ['most-right' as const], ...own }
  const attempts = ['a', 'b'].map(person => attempt(person, 10, 60, { unit: 'x', kind: 'can-bo' }))
  const vector: Vector = { rules, agencies, people: [], attempts, variants: {} }
  const contest = contestOfVector(vector, rules)
  const closing = { ...contest, rounds: contest.rounds.map(round => ({ ...round, closes })) }
  const register = { ...registerOfVector(vector, rules), ...decided }
  return blockersOf(closing, standOf(closing, attemptsOfVector(vector, rules), register, AS_OF))
}

describe('what keeps results from being final', () => {
  it('is nothing where everything is decided', () => {
    expect(blockers({ prizes: [prize('Nhất', 2)] })).toEqual([])
  })

  it('is a round whose papers may still come', () => {
    const open = [{ code: 'round-open', round: 'dot-1' }]
    expect(blockers({}, {}, { closes: AS_OF })).toEqual(open)
    expect(blockers({}, {}, { closes: AS_OF - 10_000 })).toEqual(open)
    expect(blockers({}, {}, { closes: AS_OF - 10_001 })).toEqual([])
  })

  it('is a population that is not fixed, where anything leans on its number', () => {
    const unfrozen = [{ code: 'not-frozen', round: 'dot-1' }]
    expect(blockers({ ranking: ['nearest-prediction'] as never })).toEqual(unfrozen)
    expect(blockers({ official: 'nearest-prediction' })).toEqual(unfrozen)
    expect(blockers({ prizes: [prize('Nhất', 2, { qualify: { exactPrediction: true } })] })).toEqual(unfrozen)
    const freezes = [{ at: DAY, round: null, document }]
    expect(blockers({ ranking: ['nearest-prediction'] as never }, { freezes })).toEqual([])
  })

  it('is a tie, and lots with too little chance', () => {
    const prizes = [prize('Nhất', 1)]
    expect(blockers({ prizes })).toMatchObject([
      { code: 'undecided', prize: 'Nhất', seats: 1, among: 2, why: 'tie' },
    ])
    const drawn = blockers({ prizes, ties: 'draw', draw: { sources: [[7]] } })
    expect(drawn).toMatchObject([{ code: 'chance-short', draw: { bits: { asked: 17 } } }])
  })

  it('is what a prize for agencies cannot be given by', () => {
    const agencies = ['x', 'y'].map(id => ({ id, block: 'k', headcount: id === 'x' ? 4 : null }))
    const collective = (formula: string) => ({
      unit: 'declared' as const,
      prizes: [{ name: 'Cờ', count: 1, formula }],
    })
    const found = (formula: string, decided = {}) =>
      blockers({ collective: collective(formula) }, decided, { agencies })
    expect(found('1')).toEqual([])
    expect(found('3')).toEqual([{ code: 'headcount-missing', formula: 'rate', agencies: ['y'] }])
    expect(found('manual')).toEqual([{ code: 'points-missing', agencies: ['x', 'y'] }])
    const points = ['x', 'y'].map(agency => ({ agency, of: null, points: 8.5, at: DAY, document }))
    expect(found('manual', { points })).toMatchObject([
      { code: 'agencies-equal', among: ['x', 'y'], seats: 1 },
    ])
  })
})
