import type { RankingRules } from '../../contest/award-rules.ts'
import type { AttemptCriterion, Criterion } from '../../contest/rules/ranking-rules.ts'
import type { Measures, PersonMeasures } from './measures.ts'

/** The criteria that give places; `draw` gives seats (decisions.md 23). */
export type PlaceCriterion = Exclude<Criterion, 'draw'>

/** Negative where `a` stands above `b`, 0 where they are equal in this. */
type Compare<Measured> = (a: Measured, b: Measured) => number

const least =
  <Measured>(of: (measured: Measured) => number): Compare<Measured> =>
  (a, b) => {
    const [left, right] = [of(a), of(b)]
    return left === right ? 0 : left < right ? -1 : 1
  }

/** No number stands behind every number, equal among themselves (decisions.md 15). */
const NO_NUMBER = Number.POSITIVE_INFINITY
const OVER = Number.MAX_VALUE

const nearest = ({ distance }: Measures): number => distance ?? NO_NUMBER
const exact = ({ distance }: Measures): number => Number(distance !== 0)
const notOver = ({ distance, isOver }: Measures): number =>
  distance === null ? NO_NUMBER : isOver ? OVER : distance

/** right/total as exact fractions: scores of unlike papers (decisions.md 10). A paper without questions has nothing right. */
const ratioOf = (a: Measures, b: Measures): number =>
  b.right * Math.max(a.total, 1) - a.right * Math.max(b.total, 1)

const ofAttempts: Readonly<Record<AttemptCriterion, Compare<Measures>>> = {
  'most-right': (a, b) => b.right - a.right,
  'nearest-prediction': least(nearest),
  'exact-prediction': least(exact),
  'nearest-not-over': least(notOver),
  shortest: least(({ duration }) => duration),
  earliest: least(({ submittedAt }) => submittedAt),
  'earliest-start': least(({ startedAt }) => startedAt),
  latest: (a, b) => b.submittedAt - a.submittedAt,
}

const ofPeople: Readonly<Record<PlaceCriterion, Compare<PersonMeasures>>> = {
  ...ofAttempts,
  'earliest-registration': least(({ registeredAt }) => registeredAt),
  'fewest-attempts': (a, b) => a.attempts - b.attempts,
  'most-attempts': (a, b) => b.attempts - a.attempts,
  'most-perfect': (a, b) => b.perfect - a.perfect,
}

/** A chain of criteria: how two compare, and which of the criteria parts them. */
export interface Chain<Measured, Name> {
  compare: Compare<Measured>
  /** The first criterion that parts two; undefined: equal in all. */
  parts(a: Measured, b: Measured): Name | undefined
}

function chain<Measured, Name extends string>(
  names: readonly Name[],
  how: Readonly<Record<Name, Compare<Measured>>>,
): Chain<Measured, Name> {
  const comparisons = names.map(name => how[name])
  return {
    compare: (a, b) => {
      for (const compare of comparisons) {
        const difference = compare(a, b)
        if (difference !== 0) return difference
      }
      return 0
    },
    parts: (a, b) => names.find(name => how[name](a, b) !== 0),
  }
}

const scored = <Measured extends Measures>({ score }: Pick<RankingRules, 'score'>) =>
  (score === 'ratio' ? { 'most-right': ratioOf } : {}) satisfies { 'most-right'?: Compare<Measured> }

/** The chain that parts attempts of one person. */
export const attemptChain = (
  names: readonly AttemptCriterion[],
  ranking: RankingRules,
): Chain<Measures, AttemptCriterion> => chain(names, { ...ofAttempts, ...scored(ranking) })

/** The chain that parts people. */
export const personChain = (ranking: RankingRules): Chain<PersonMeasures, PlaceCriterion> =>
  chain(ranking.criteria, { ...ofPeople, ...scored(ranking) })

/** What a person has by a criterion, for “vì sao”. */
export interface CriterionValue {
  /** In the criterion's own unit. */
  readonly count: number
  /** Right answers are of so many; null: a plain number. */
  readonly of: number | null
  /** A number above the truth, where that is what puts it behind. */
  readonly isOver: boolean
}

/** What a person has by a criterion; null: no number. */
export function valueBy(criterion: PlaceCriterion, measures: PersonMeasures): CriterionValue | null {
  const count = numbers[criterion](measures)
  if (count === null) return null
  const isOver = criterion === 'nearest-not-over' && measures.isOver
  return { count, of: criterion === 'most-right' ? measures.total : null, isOver }
}

const numbers: Readonly<Record<PlaceCriterion, (measures: PersonMeasures) => number | null>> = {
  'most-right': ({ right }) => right,
  'nearest-prediction': ({ distance }) => distance,
  'exact-prediction': ({ distance }) => distance,
  'nearest-not-over': ({ distance }) => distance,
  shortest: ({ duration }) => duration,
  earliest: ({ submittedAt }) => submittedAt,
  'earliest-start': ({ startedAt }) => startedAt,
  'earliest-registration': ({ registeredAt }) => registeredAt,
  'fewest-attempts': ({ attempts }) => attempts,
  'most-attempts': ({ attempts }) => attempts,
  'most-perfect': ({ perfect }) => perfect,
}
