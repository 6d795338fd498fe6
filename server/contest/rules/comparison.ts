import type { Via } from '../../contract/public.ts'
import type { CollectivePrize, Compare, Formula, UnitRule } from './comparison-rules.ts'
import { type Fraction, shareOf } from './plain-values.ts'

/** Which unit attempts count for where no rule of the contest says it. */
export const UNIT_UNSAID: UnitRule = 'host'

/** How participation of agencies is counted, and what must be met for a place; every default said. */
export interface Comparison {
  readonly unit: UnitRule
  /** Where a person of two units counts; `each` by default (31, 32). */
  readonly people: NonNullable<Compare['people']>
  /** null: attempts that came any way, also one nobody vouched for. */
  readonly via: readonly Via[] | null
  /** The most attempts of one person that count for a unit, a day (+07:00) or in all; null: every one. */
  readonly cap: { readonly max: number; readonly per: 'day' | 'contest' } | null
  /** Kinds of participant in the numerator over a headcount; null: everybody (34). */
  readonly staff: readonly string[] | null
  /** Least rates by headcount, the smallest `below` first; `below` null: every larger unit. Empty: none asked (35). */
  readonly minimum: readonly { readonly below: number | null; readonly rate: Fraction }[]
  /** A group is met by its `count` (0: none asked) and its `share` (null: none asked) (35). */
  readonly mandatory: readonly {
    readonly group: string
    readonly count: number
    readonly share: Fraction | null
  }[]
  readonly needsWinner: boolean
  /** Points by the name of an individual prize, added to the rate in percent (37). */
  readonly points: Readonly<Record<string, number>>
  /** Empty: units of equal value share a place (37). */
  readonly tieBreak: readonly ('people' | 'attempts')[]
}

/** One standing of agencies, and the prizes that go to its places from the top. */
export interface CollectiveStanding extends Comparison {
  readonly formula: Formula
  /** What points by hand are for; null: for the one thing they are entered for. */
  readonly of: string | null
  /** Only within this block; `each`: every block by itself, each with all of the prizes; null: all agencies together. */
  readonly block: string | null
  readonly prizes: readonly { readonly name: string; readonly count: number }[]
}

/** A comparison as written, with every default; `unit` where it says none. */
export function completeComparison(written: Compare, unit: UnitRule): Comparison {
  const { people = 'each', via = null, cap = null, staff = null, needsWinner = false } = written
  const { points = {}, tieBreak = [], minimum = [], mandatory = [] } = written
  return {
    unit: written.unit ?? unit,
    people,
    via,
    cap,
    staff,
    minimum: minimum
      .map(({ below = null, rate }) => ({ below, rate: shareOf(rate) }))
      .sort((a, b) => (a.below ?? Number.MAX_SAFE_INTEGER) - (b.below ?? Number.MAX_SAFE_INTEGER)),
    mandatory: mandatory.map(({ group, count = 0, share }) => ({
      group,
      count,
      share: share === undefined ? null : shareOf(share),
    })),
    needsWinner,
    points,
    tieBreak,
  }
}

/** The formula of a collective prize; what 0.1.0 calls `attempts` or `valid` is valid attempts (30). */
export function formulaOf({ formula, metric }: Pick<CollectivePrize, 'formula' | 'metric'>): Formula {
  return formula ?? (metric === 'people' ? 'people' : 'attempts')
}

/**
 * The standings of agencies that award prizes. Entries that differ in name and number alone are tiers of one standing, the
 * one written first on top (L20).
 */
export function awardCollective(
  prizes: readonly CollectivePrize[],
  compare: Compare,
): readonly CollectiveStanding[] {
  const standings = new Map<string, CollectiveStanding>()
  for (const written of prizes) {
    const { name, count, metric, formula: _, of = null, block, ...own } = written
    const formula = formulaOf({ metric, formula: written.formula })
    const how = {
      ...completeComparison({ ...compare, ...own }, UNIT_UNSAID),
      ...{ formula, of },
      block: block ?? (formula === 'rate-block' ? 'each' : null),
    }
    const key = JSON.stringify(how)
    const known = standings.get(key)
    standings.set(key, { ...how, prizes: [...(known?.prizes ?? []), { name, count }] })
  }
  return [...standings.values()]
}
