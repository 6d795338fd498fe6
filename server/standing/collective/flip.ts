import type { Comparison } from '../../contest/rules/comparison.ts'
import type { Formula } from '../../contest/rules/comparison-rules.ts'
import type { AgencyRow } from './agency-row.ts'
import { exactValue, stepOf } from './formula-value.ts'
import { isHarmless, minimumFor } from './notes.ts'
import { floorRatio, type Ratio, ratio, subtractRatios } from './ratio.ts'

/** What would change the leader: so many more attempts, or people, of this agency while all others stand still. */
export interface Flip {
  readonly agency: string
  /** In the unit of the formula's count: valid attempts, attempts, people, or people on the payroll. At least 1. */
  readonly more: number
}

/**
 * The least that would put another agency alone in front, or part equal leaders: the margin to flip. An agency without a place
 * is counted in where more participation alone would give it one (nobody took part yet, or it is below its minimum).
 */
export function flipOf(formula: Formula, rule: Comparison, rows: readonly AgencyRow[]): Flip | null {
  const leaders = rows.filter(({ place }) => place === 1)
  const [leader] = leaders
  if (!leader?.value) return null
  const top = exactValue(leader.value)
  let least: Flip | null = null
  for (const row of rows) {
    if (row === leader && leaders.length === 1) continue
    const more = moreToPass(formula, rule, row, top)
    if (more !== undefined && (least === null || more < least.more)) least = { agency: row.agency, more }
  }
  return least
}

/** How many more it takes to have more than `top`, and what the minimum asks; undefined where no number would do. */
function moreToPass(formula: Formula, rule: Comparison, row: AgencyRow, top: Ratio): number | undefined {
  const { value, notes } = row
  const isMendable = notes.every(note => isHarmless(note) || ['zero', 'below-minimum'].includes(note.code))
  const step = value === null ? undefined : stepOf(formula, value)
  if (value === null || step === undefined || !isMendable) return undefined
  const gap = subtractRatios(top, exactValue(value))
  const passes = floorRatio({ over: gap.over * step.under, under: gap.under * step.over }) + 1n
  const minimum = formula === 'rate-minimum' && value.of !== null ? minimumFor(rule, value.of) : undefined
  const least = minimum ? missing(minimum.numerator * (value.of ?? 0), minimum.denominator, value.count) : 0n
  return Number(passes > least ? passes : least)
}

/** How many more than `count` reach `over/under`. */
const missing = (over: number, under: number, count: number): bigint =>
  -floorRatio(subtractRatios(ratio(count), ratio(over, under)))
