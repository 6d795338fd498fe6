import type { Formula } from '../../contest/rules/comparison-rules.ts'
import { addRatios, decimalRatio, multiplyRatios, type Ratio, ratio } from './ratio.ts'
import type { UnitCounts } from './unit-counts.ts'

/** What an agency has by a formula, as counted: `count`, `count`/`of` or `count`/`of` + `points`. Never a rounded percentage. */
export interface FormulaValue {
  readonly count: number
  /** The headcount it is divided by; null: a plain count. */
  readonly of: number | null
  /** Points added to the rate in percent; null where the formula adds none. */
  readonly points: number | null
}

const PERCENT = ratio(100)

/** The value as one exact number: the count, or the rate in percent with the points added (decisions.md 37). */
export function exactValue({ count, of, points }: FormulaValue): Ratio {
  if (of === null) return decimalRatio(count)
  return addRatios(multiplyRatios(ratio(count, of), PERCENT), decimalRatio(points ?? 0))
}

const plain = (count: number | null | undefined): FormulaValue | null =>
  count === null || count === undefined ? null : { count, of: null, points: null }

/**
 * What `counts` come to by a formula; null where it cannot be known: no headcount, or 0 (never 0 %, decisions.md 34), no
 * individual results yet, no points entered.
 */
export function formulaValue(formula: Formula, counts: UnitCounts): FormulaValue | null {
  const { valid, counted, attempts, people, staff, winners, points, manual, agency } = counts
  if (formula === 'attempts') return plain(counted ?? valid)
  if (formula === 'gross') return plain(attempts)
  if (formula === 'people') return plain(people)
  if (formula === 'winners') return plain(winners)
  if (formula === 'manual') return plain(manual)
  if (!agency.headcount) return null
  const rate = { count: staff, of: agency.headcount, points: null }
  if (formula !== 'rate-points') return rate
  return points === null ? null : { ...rate, points }
}

/** The number by which one more attempt, or person, moves the exact value; undefined where nobody can add one. */
export function stepOf(formula: Formula, { of }: FormulaValue): Ratio | undefined {
  if (formula === 'winners' || formula === 'manual') return undefined
  return of === null ? ratio(1) : ratio(100, of)
}
