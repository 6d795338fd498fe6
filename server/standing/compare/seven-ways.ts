import { awardRules } from '../../contest/award-rules.ts'
import type { Agency } from '../../contest/contest.ts'
import type { CollectiveStanding, Comparison } from '../../contest/rules/comparison.ts'
import { type Formula, isRate, type UnitRule } from '../../contest/rules/comparison-rules.ts'
import type { Rules } from '../../contest/rules.ts'
import { type AgencyStanding, standingOf, standingsByBlock } from '../collective/agency-standing.ts'
import { type SumIndex, unitCounts } from './units-by.ts'

/** The seven formulas in the order of their numbers (decisions.md 42). */
export const formulas = [
  ...(['attempts', 'people', 'rate', 'rate-minimum'] as const),
  ...(['rate-mandatory', 'rate-points', 'rate-block'] as const),
] as const satisfies readonly Formula[]

/** One of the seven as the rules of a contest make it. */
export interface Way {
  readonly way: number
  readonly formula: Formula
  readonly rule: Comparison
  /** The prizes awarded by it; null: the rules award none, it is shown beside. */
  readonly signed: CollectiveStanding | null
  /** `unsaid`: the rules give no tiers, or no mandatory groups; `waiting`: it takes the individual results. */
  readonly state: 'ranked' | 'waiting' | 'unsaid'
  /** Which unit counts: 1 and 2 as the rule says, those over a headcount by declared unit (console.md 7.2). */
  readonly by: UnitRule
}

/** The seven ways of a contest; what a prize says of its own stands above what holds for all. */
export function waysOf(rules: Rules): readonly Way[] {
  const { compare, collective } = awardRules(rules)
  return formulas.map((formula, at) => {
    const signed = collective.find(standing => standing.formula === formula) ?? null
    const rule = signed ?? compare
    const by = signed || !isRate(formula) ? rule.unit : 'declared'
    return { way: at + 1, formula, rule, signed, state: stateOf(formula, rule), by }
  })
}

/** The collective prize of the rules that the screen leads with: the one written first. */
export const signedRule = (rules: Rules): CollectiveStanding | undefined => awardRules(rules).collective[0]

function stateOf(formula: Formula, { minimum, mandatory }: Comparison): Way['state'] {
  if (formula === 'rate-points') return 'waiting'
  const isUnsaid =
    (formula === 'rate-minimum' && minimum.length === 0) ||
    (formula === 'rate-mandatory' && mandatory.length === 0)
  return isUnsaid ? 'unsaid' : 'ranked'
}

/** The standings of one way: one, or where it ranks within blocks one each. None where it is not ranked. */
export function standWay(
  { formula, rule, state, signed, by }: Way,
  agencies: readonly Agency[],
  sums: SumIndex,
  isStaffAlone = false,
): readonly AgencyStanding[] {
  if (state !== 'ranked') return []
  const attribution = { by, staffBy: by, staff: rule.staff, isStaffAlone }
  const counts = agencies.map(agency => unitCounts(sums, agency, attribution))
  const block = signed ? signed.block : formula === 'rate-block' ? 'each' : null
  return block === 'each'
    ? standingsByBlock(formula, rule, counts)
    : [standingOf(formula, rule, counts, block)]
}
