import type { AwardRules } from '../contest/award-rules.ts'
import type { Agency } from '../contest/contest.ts'
import type { CollectiveStanding, Comparison } from '../contest/rules/comparison.ts'
import { Formula, isRate } from '../contest/rules/comparison-rules.ts'
import type { Award } from './awards/awarding.ts'
import { type AgencyStanding, standingOf, standingsByBlock } from './collective/agency-standing.ts'
import { type AgencyAwards, awardAgencies } from './collective/award-agencies.ts'
import { type CountedUnits, countUnits, type UnitAwards, unitBy } from './collective/count-units.ts'
import type { Person } from './people.ts'
import { lastOf, type PointsAct } from './register.ts'
import type { PeopleStandings } from './stand-people.ts'
import type { WhoIsOut } from './who-is-out.ts'

/** Agencies by every formula, and the prizes the rules give them. */
export interface AgencyStandings {
  /** The counts behind what is shown: by the attribution of the rules, and by the one of the rates. */
  readonly counts: CountedUnits
  readonly rateCounts: CountedUnits
  /** Every formula, whether or not a prize uses it; formula 7 once a block. */
  readonly shown: readonly { readonly formula: Formula; readonly standings: readonly AgencyStanding[] }[]
  readonly awards: readonly AgencyAwards[]
}

interface Input {
  readonly people: readonly Person[]
  readonly rules: AwardRules
  readonly agencies: readonly Agency[]
  readonly winners: readonly Award[]
  readonly out: WhoIsOut
  readonly bestOf: PeopleStandings['bestOf']
  /** Points entered by hand. */
  readonly points: readonly PointsAct[]
}

/**
 * The rule by which the rates are shown: staff by declared unit, whatever portal they used, unless both must agree
 * (decisions.md 34, console.md 7.2).
 */
export const rateRule = (compare: Comparison): Comparison =>
  compare.unit === 'host' ? { ...compare, unit: 'declared' } : compare

/** Compare the agencies of a contest. `ratesBy`: the rule of the rates that are shown. */
export function standAgencies(input: Input, ratesBy = rateRule(input.rules.compare)): AgencyStandings {
  const { rules } = input
  const known = new Map<string, CountedUnits>()
  const count = (rule: Comparison | CollectiveStanding): CountedUnits => {
    const { unit, people, via, cap, staff, points } = rule
    const of = 'of' in rule ? rule.of : null
    const key = JSON.stringify([unit, people, via, cap, staff, points, of])
    const counted = known.get(key) ?? countBy(rule, pointsFor(of, input.points), input)
    known.set(key, counted)
    return counted
  }
  const byHand = pointsFor(null, input.points).size > 0
  const shown = Formula.options.filter(formula => formula !== 'manual' || byHand)
  return {
    counts: count(rules.compare),
    rateCounts: count(ratesBy),
    shown: shown.map(formula => {
      const rule = isRate(formula) ? ratesBy : rules.compare
      const { units } = count(rule)
      const isByBlock = formula === 'rate-block'
      return {
        formula,
        standings: isByBlock ? standingsByBlock(formula, rule, units) : [standingOf(formula, rule, units)],
      }
    }),
    awards: rules.collective.flatMap(rule => awardAgencies(rule, count(rule).units)),
  }
}

/** The points by agency that were entered last for one thing. */
function pointsFor(of: string | null, acts: readonly PointsAct[]): ReadonlyMap<string, number> {
  const own = acts.filter(act => act.of === of)
  return new Map([...lastOf(own, ({ agency }) => agency)].map(([id, { points }]) => [id, points]))
}

function countBy(rule: Comparison, manual: ReadonlyMap<string, number>, input: Input): CountedUnits {
  const { people, agencies, bestOf, rules, out } = input
  const counts = ({ id }: Person) => rules.countsExcluded || !out.isExcludedBy(id, Number.POSITIVE_INFINITY)
  const won = awardsByUnit(rule, input)
  return countUnits(people, rule, agencies, { counts, officialOf: ({ id }) => bestOf(id) }, won, manual)
}

/** Prizes and their points by unit: that of the winner’s official attempt of the contest (decisions.md 5, 37). */
function awardsByUnit(
  rule: Comparison,
  { winners, bestOf, agencies }: Input,
): ReadonlyMap<string, UnitAwards> {
  const unitOf = unitBy({ unit: rule.unit, via: null }, new Set(agencies.map(({ id }) => id)))
  const units = new Map<string, UnitAwards>()
  for (const { person, prize } of winners) {
    const attempt = bestOf(person)?.attempt
    const unit = attempt ? unitOf(attempt) : null
    if (unit === null) continue
    const { winners: count, points } = units.get(unit) ?? { winners: 0, points: 0 }
    units.set(unit, { winners: count + 1, points: points + (rule.points[prize] ?? 0) })
  }
  return units
}
