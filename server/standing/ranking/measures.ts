import type { AwardRules, RankingRules } from '../../contest/award-rules.ts'
import { isPerfect, type KeptAttempt, type Person } from '../people.ts'
import type { Truth } from '../truth.ts'

/** What an attempt, or the sum of several, is compared by. */
export interface Measures {
  readonly right: number
  readonly total: number
  /** Between the number given and the truth, either way; null: no number, or none was asked for. */
  readonly distance: number | null
  /** Whether the number is above the truth. */
  readonly isOver: boolean
  /** Milliseconds, floored to the precision of the rules. */
  readonly duration: number
  /** Epoch ms, floored to the precision; so is `startedAt`. */
  readonly submittedAt: number
  readonly startedAt: number
}

const floorTo = (value: number, precision: number): number => Math.floor(value / precision) * precision

type Rules = Pick<AwardRules, 'ranking' | 'prediction'>

/**
 * How attempts of a contest are measured: to the precision of the rules, floored, the duration as the floor of the difference
 * (decisions.md 6); the number against the truth of the attempt's own round, or of the contest (12), and taken from the official,
 * the first or the last attempt in that scope (16).
 */
export function measureBy(
  { ranking, prediction }: Rules,
  truth: Truth | null,
): (kept: KeptAttempt, person: Person) => Measures {
  const { precision } = ranking
  return (kept, person) => {
    const { attempt, right, total } = kept
    const off = truth === null || prediction === null ? null : errorOf(kept, person, prediction, truth)
    return {
      right,
      total,
      distance: off === null ? null : Math.abs(off),
      isOver: off !== null && off > 0,
      duration: floorTo(attempt.submittedAt - attempt.startedAt, precision.duration),
      submittedAt: floorTo(attempt.submittedAt, precision.instant),
      startedAt: floorTo(attempt.startedAt, precision.instant),
    }
  }
}

type Prediction = NonNullable<AwardRules['prediction']>

/** How far the number lies above the truth; below it is negative. */
function errorOf(kept: KeptAttempt, person: Person, rule: Prediction, truth: Truth): number | null {
  const { round } = kept.attempt
  const { prediction } = rule.from === 'official' ? kept.attempt : otherAttempt(kept, person, rule)
  const aim = rule.scope === 'contest' ? truth.contest : truth.rounds.get(round)
  return prediction === null || aim === undefined ? null : prediction - aim
}

/** The person's first or last valid attempt, in what the number is measured against. */
function otherAttempt(kept: KeptAttempt, { attempts }: Person, { scope, from }: Prediction) {
  const isIn = ({ isValid, attempt }: KeptAttempt) =>
    isValid && (scope === 'contest' || attempt.round === kept.attempt.round)
  const found = from === 'first' ? attempts.find(isIn) : attempts.findLast(isIn)
  return (found ?? kept).attempt
}

/**
 * The attempts of several scopes as one: answers, questions, durations, distances and attempts added; the last handing in, the
 * first opening.
 */
export function addMeasures(measures: readonly [PersonMeasures, ...PersonMeasures[]]): PersonMeasures {
  return measures.reduce((sum, next) => ({
    right: sum.right + next.right,
    total: sum.total + next.total,
    distance: sum.distance === null || next.distance === null ? null : sum.distance + next.distance,
    isOver: sum.isOver || next.isOver,
    duration: sum.duration + next.duration,
    submittedAt: Math.max(sum.submittedAt, next.submittedAt),
    startedAt: Math.min(sum.startedAt, next.startedAt),
    registeredAt: Math.min(sum.registeredAt, next.registeredAt),
    attempts: sum.attempts + next.attempts,
    perfect: sum.perfect + next.perfect,
  }))
}

/** What a person is compared by: the official attempt, and what only a person has. */
export interface PersonMeasures extends Measures {
  /** The first opening of any valid attempt in the contest, floored to the precision (decisions.md 7). */
  readonly registeredAt: number
  /** Valid attempts in the scope of the standing (8). */
  readonly attempts: number
  /** Those of them with every answer right. */
  readonly perfect: number
}

/** What a person has beside the official attempt: `inScope` are the valid attempts of the scope, `all` those of the contest. */
export function ofPerson(
  official: Measures,
  inScope: readonly KeptAttempt[],
  all: readonly KeptAttempt[],
  { precision }: RankingRules,
): PersonMeasures {
  const { right, total, distance, isOver, duration, submittedAt, startedAt } = official
  const opened = Math.min(...all.map(({ attempt }) => attempt.startedAt))
  // Written out: a million of these are kept, and copies by spreading take more room.
  return {
    right,
    total,
    distance,
    isOver,
    duration,
    submittedAt,
    startedAt,
    registeredAt: floorTo(opened, precision.instant),
    attempts: inScope.length,
    perfect: inScope.filter(isPerfect).length,
  }
}
