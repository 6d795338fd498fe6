import { awardRules } from '../../contest/award-rules.ts'
import type { Agency } from '../../contest/contest.ts'
import type { CollectiveStanding, Comparison } from '../../contest/rules/comparison.ts'
import { type Formula, isRate, type UnitRule } from '../../contest/rules/comparison-rules.ts'
import type { Rules } from '../../contest/rules.ts'
import { type AgencyStanding, standingOf, standingsByBlock } from '../collective/agency-standing.ts'
import { asksForWinner } from '../collective/notes.ts'
import type { AgencyStandings } from '../stand-agencies.ts'
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
  /** `unsaid`: the rules give no tiers, or no mandatory groups; `waiting`: only the results can tell. */
  readonly state: 'ranked' | 'waiting' | 'unsaid'
  /** Where no column tells it: as the results computed last have it; null: the columns tell, or there are no results. */
  readonly computed: readonly AgencyStanding[] | null
  /** Which unit counts: 1 and 2 as the rule says, those over a headcount by declared unit (console.md 7.2). */
  readonly by: UnitRule
}

/** What results know of agencies: by every formula, and as the collective prizes rank them. */
export interface ComparedResults {
  readonly shown: AgencyStandings['shown']
  readonly awards: readonly AgencyStanding[]
}

/**
 * The seven ways of a contest; what a prize says of its own stands above what holds for all. `results`: those computed last,
 * for the ways that columns cannot tell.
 */
export function waysOf(rules: Rules, results?: ComparedResults): readonly Way[] {
  const { compare, collective, countsExcluded } = awardRules(rules)
  return formulas.map((formula, at) => {
    const signed = collective.find(standing => standing.formula === formula) ?? null
    const rule = signed ?? compare
    const by = signed || !isRate(formula) ? rule.unit : 'declared'
    const state = countsExcluded ? stateOf(formula, rule) : 'waiting'
    const way = { way: at + 1, formula, rule, signed, by }
    const computed = state === 'waiting' ? computedOf(way, results, collective) : null
    return { ...way, computed, state: computed ? 'ranked' : state }
  })
}

/** The collective prize of the rules that the screen leads with: the one written first. */
export const signedRule = (rules: Rules): CollectiveStanding | undefined => awardRules(rules).collective[0]

/** The standings of a way in the results; null where there are none, or two prizes rank by one formula. */
function computedOf(
  { formula, signed }: Pick<Way, 'formula' | 'signed'>,
  results: ComparedResults | undefined,
  collective: readonly CollectiveStanding[],
): Way['computed'] {
  if (!results) return null
  if (!signed) return results.shown.find(each => each.formula === formula)?.standings ?? null
  const isOne = collective.filter(each => each.formula === formula).length === 1
  return isOne ? results.awards.filter(each => each.formula === formula) : null
}

/** No column counts at most so many attempts of a person, only some vias, or a person in one of their units alone. */
function isBeyondColumns(formula: Formula, rule: Comparison | CollectiveStanding): boolean {
  const { cap, via, people, tieBreak } = rule
  const asks = (count: 'attempts' | 'people') => tieBreak.includes(count)
  const isOfAttempts = formula === 'attempts'
  return (
    formula === 'rate-points' ||
    via !== null ||
    (cap !== null && (isOfAttempts || asks('attempts'))) ||
    (people !== 'each' && (!isOfAttempts || asks('people'))) ||
    asksForWinner(formula, rule)
  )
}

function stateOf(formula: Formula, rule: Comparison | CollectiveStanding): Way['state'] {
  const { minimum, mandatory } = rule
  const isUnsaid =
    (formula === 'rate-minimum' && minimum.length === 0) ||
    (formula === 'rate-mandatory' && mandatory.length === 0)
  if (isUnsaid) return 'unsaid'
  return isBeyondColumns(formula, rule) ? 'waiting' : 'ranked'
}

/** The standings of one way: one, or where it ranks within blocks one each. None where it is not ranked. */
export function standWay(
  { formula, rule, state, signed, by, computed }: Way,
  agencies: readonly Agency[],
  sums: SumIndex,
  isStaffAlone = false,
): readonly AgencyStanding[] {
  if (state !== 'ranked') return []
  if (computed) return computed
  const attribution = { by, staffBy: by, staff: rule.staff, isStaffAlone }
  const counts = agencies.map(agency => unitCounts(sums, agency, attribution))
  const block = signed ? signed.block : formula === 'rate-block' ? 'each' : null
  return block === 'each'
    ? standingsByBlock(formula, rule, counts)
    : [standingOf(formula, rule, counts, block)]
}
