import type { CollectiveStanding, Comparison } from '../../contest/rules/comparison.ts'
import { type Formula, isRate } from '../../contest/rules/comparison-rules.ts'
import type { Fraction } from '../../contest/rules/plain-values.ts'
import type { FormulaValue } from './formula-value.ts'
import { exactValue } from './formula-value.ts'
import { compareRatios, ratio } from './ratio.ts'
import type { UnitCounts } from './unit-counts.ts'

/** Why an agency has no place, or what its value makes one ask; a closed list. */
export type Note =
  /** Its headcount is not known: unknown, never 0 %. */
  | { readonly code: 'headcount-missing' }
  | { readonly code: 'headcount-zero' }
  /** Under the least rate of its tier. */
  | { readonly code: 'below-minimum'; readonly rate: Fraction }
  /** How many people a mandatory group has is not known. */
  | { readonly code: 'group-headcount-missing'; readonly group: string }
  | { readonly code: 'group-not-met'; readonly group: string; readonly people: number; readonly of: number }
  /** No individual prize, and the rule asks for one. */
  | { readonly code: 'no-winner' }
  /** Nobody entered points for it. */
  | { readonly code: 'points-missing' }
  /** Nobody took part: no place, so that an empty contest has no winner. */
  | { readonly code: 'zero' }
  /** More people than its headcount: a place all the same, and a question (decisions.md 34). */
  | { readonly code: 'over-whole' }

export type NoteCode = Note['code']

/** What takes no place away. */
export const isHarmless = ({ code }: Note): boolean => code === 'over-whole'

/**
 * What is to be said of an agency by a formula, the weightiest first: it has a place where nothing but the harmless is.
 */
export function notesOf(
  formula: Formula,
  rule: Comparison,
  counts: UnitCounts,
  value: FormulaValue | null,
): readonly Note[] {
  const unknown = unknownOf(formula, counts, value)
  if (unknown || value === null) return unknown ? [unknown] : []
  const exact = exactValue(value)
  const isOver = value.of !== null && value.count > value.of
  return [
    ...(formula === 'rate-minimum' ? minimumNotes(rule, value) : []),
    ...(formula === 'rate-mandatory' ? rule.mandatory.flatMap(group => groupNotes(group, counts)) : []),
    ...(asksForWinner(formula, rule) && counts.winners === 0 ? [{ code: 'no-winner' } as const] : []),
    ...(isOver ? [{ code: 'over-whole' } as const] : []),
    ...(exact.over <= 0n ? [{ code: 'zero' } as const] : []),
  ]
}

/**
 * Whether an agency needs an individual winner for a place: by a rule that awards a prize whatever its formula, in what is shown
 * beside only by the two formulas with conditions. Waits while individual results are not known.
 */
export function asksForWinner(formula: Formula, rule: Comparison | CollectiveStanding): boolean {
  const hasConditions = formula === 'rate-minimum' || formula === 'rate-mandatory'
  return rule.needsWinner && ('prizes' in rule || hasConditions)
}

function unknownOf(formula: Formula, { agency }: UnitCounts, value: FormulaValue | null): Note | undefined {
  if (isRate(formula) && agency.headcount === null) return { code: 'headcount-missing' }
  if (isRate(formula) && agency.headcount === 0) return { code: 'headcount-zero' }
  return formula === 'manual' && value === null ? { code: 'points-missing' } : undefined
}

/** The least rate for a headcount: `below 50` leaves 50 to the next tier (decisions.md 35). */
export function minimumFor({ minimum }: Comparison, headcount: number): Fraction | undefined {
  return minimum.find(({ below }) => below === null || headcount < below)?.rate
}

function minimumNotes(rule: Comparison, { count, of }: FormulaValue): Note[] {
  const rate = of === null ? undefined : minimumFor(rule, of)
  if (of === null || rate === undefined) return []
  const isMet = compareRatios(ratio(count, of), ratio(rate.numerator, rate.denominator)) >= 0
  return isMet ? [] : [{ code: 'below-minimum', rate }]
}

/** A group of which the agency has nobody is met; one whose size is not known may be anything (decisions.md 35). */
function groupNotes({ group, count, share }: Comparison['mandatory'][number], counts: UnitCounts): Note[] {
  const of = counts.agency.groups?.[group] ?? null
  if (of === null) return [{ code: 'group-headcount-missing', group }]
  const people = counts.groups[group] ?? 0
  const hasShare =
    share === null ||
    of === 0 ||
    compareRatios(ratio(people, of), ratio(share.numerator, share.denominator)) >= 0
  return of === 0 || (people >= count && hasShare) ? [] : [{ code: 'group-not-met', group, people, of }]
}
