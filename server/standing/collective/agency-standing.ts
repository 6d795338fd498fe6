import type { Comparison } from '../../contest/rules/comparison.ts'
import type { Formula } from '../../contest/rules/comparison-rules.ts'
import { inOrder } from '../code-point.ts'
import { type AgencyRow, agencyRow, placeRows } from './agency-row.ts'
import { type Flip, flipOf } from './flip.ts'
import { asksForWinner } from './notes.ts'
import type { UnitCounts } from './unit-counts.ts'

/** Agencies by one formula: those with a place from the top, then the others, equals by code point. */
export interface AgencyStanding {
  readonly formula: Formula
  /** Only the agencies of this block; null: all. */
  readonly block: string | null
  readonly rows: readonly AgencyRow[]
  /** Those on the first place; several where they are equal, none where nobody has a place. */
  readonly leaders: readonly string[]
  /** Those on the place behind. */
  readonly runnersUp: readonly string[]
  /** The least that would put another agency alone in front; null where nothing could. */
  readonly flip: Flip | null
  /** What is still to be computed before a place is final: individual results, for a condition or for points. */
  readonly waits: boolean
}

/** The standing of these agencies by one formula, or within one block. Exact; nothing is rounded before it is compared. */
export function standingOf(
  formula: Formula,
  rule: Comparison,
  counts: readonly UnitCounts[],
  block: string | null = null,
): AgencyStanding {
  const among = counts.filter(({ agency }) => block === null || agency.block === block)
  const rows = placeRows(
    among.map(each => agencyRow(formula, rule, each)),
    rule,
  )
  const on = (place: number | undefined) => rows.filter(row => place !== undefined && row.place === place)
  const leaders = on(1)
  const behind = rows.find(({ place }) => place !== null && place > 1)?.place ?? undefined
  return {
    formula,
    block,
    rows,
    leaders: leaders.map(({ agency }) => agency),
    runnersUp: on(behind).map(({ agency }) => agency),
    flip: flipOf(formula, rule, rows),
    waits: waitsFor(formula, rule, among),
  }
}

/** Formula 7, or any other, by block: one standing each, blocks by code point. */
export const standingsByBlock = (
  formula: Formula,
  rule: Comparison,
  counts: readonly UnitCounts[],
): AgencyStanding[] =>
  inOrder(counts.map(({ agency }) => agency.block)).map(block => standingOf(formula, rule, counts, block))

function waitsFor(formula: Formula, rule: Comparison, counts: readonly UnitCounts[]): boolean {
  const isAsked = formula === 'rate-points' || formula === 'winners' || asksForWinner(formula, rule)
  return isAsked && counts.some(({ winners }) => winners === null)
}
