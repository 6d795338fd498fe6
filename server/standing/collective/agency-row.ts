import type { Comparison } from '../../contest/rules/comparison.ts'
import type { Formula } from '../../contest/rules/comparison-rules.ts'
import { byCodePoint } from '../code-point.ts'
import { exactValue, type FormulaValue, formulaValue } from './formula-value.ts'
import { isHarmless, type Note, notesOf } from './notes.ts'
import { compareRatios } from './ratio.ts'
import type { UnitCounts } from './unit-counts.ts'

export interface AgencyRow {
  readonly agency: string
  readonly block: string
  /** null: no place, and `notes` say why. Equal values share one (1 1 3) unless a tie-break parts them. */
  readonly place: number | null
  /** null where it cannot be known. */
  readonly value: FormulaValue | null
  /** The weightiest first. */
  readonly notes: readonly Note[]
  readonly counts: UnitCounts
}

/** A row before places are given. */
type UnplacedRow = Omit<AgencyRow, 'place'>

/** What an agency has by a formula, and what is to be said of it. */
export function agencyRow(formula: Formula, rule: Comparison, counts: UnitCounts): UnplacedRow {
  const value = formulaValue(formula, counts)
  const notes = notesOf(formula, rule, counts, value)
  const isUnknown = notes[0]?.code === 'group-headcount-missing'
  const { id: agency, block } = counts.agency
  return { agency, block, value: isUnknown ? null : value, notes, counts }
}

/** Places: 1 1 3 for equal values, by exact values; those without one behind, in canonical order. */
export function placeRows(rows: readonly UnplacedRow[], rule: Comparison): AgencyRow[] {
  const hasPlace = ({ value, notes }: UnplacedRow) => value !== null && notes.every(isHarmless)
  const ranked = rows
    .filter(hasPlace)
    .sort((a, b) => compareRows(a, b, rule) || byCodePoint(a.agency, b.agency))
  const unranked = rows.filter(row => !hasPlace(row)).sort((a, b) => byCodePoint(a.agency, b.agency))
  const withPlaces: AgencyRow[] = []
  for (const [index, row] of ranked.entries()) {
    const above = withPlaces[index - 1]
    const place = above && compareRows(above, row, rule) === 0 ? above.place : index + 1
    withPlaces.push({ ...row, place })
  }
  return [...withPlaces, ...unranked.map(row => ({ ...row, place: null }))]
}

/** Negative where `a` stands above: the greater value, then what the tie-break counts (decisions.md 37). */
function compareRows(a: UnplacedRow, b: UnplacedRow, { tieBreak }: Comparison): number {
  if (a.value === null || b.value === null) return 0
  const difference = compareRatios(exactValue(b.value), exactValue(a.value))
  if (difference !== 0) return difference
  for (const criterion of tieBreak) {
    const counted = criterion === 'people' ? 'people' : 'valid'
    if (a.counts[counted] !== b.counts[counted]) return b.counts[counted] - a.counts[counted]
  }
  return 0
}
