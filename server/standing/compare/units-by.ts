import type { Agency } from '../../contest/contest.ts'
import type { UnitRule } from '../../contest/rules/comparison-rules.ts'
import type { CountOf } from '../../contract/console/compare.ts'
import type { UnitCounts } from '../collective/unit-counts.ts'

/** The scope in which a person is counted once, for each way of saying which unit an attempt counts for. */
const scopes: Readonly<Record<UnitRule, string>> = { host: 'agency', declared: 'unit', agree: 'agree' }

/** Which unit attempts and people count for; which one those on the payroll do; kinds on the payroll, null: everybody. */
export interface Attribution {
  readonly by: UnitRule
  readonly staffBy: UnitRule
  readonly staff: readonly string[] | null
  /** Whether `people` are those on the payroll alone. */
  readonly isStaffAlone?: boolean
}

/** The sums found by scope and key: a few hundred rows are looked at once. */
export type SumIndex = ReadonlyMap<string, readonly CountOf[]>

export function indexSums(sums: readonly CountOf[]): SumIndex {
  const index = new Map<string, CountOf[]>()
  for (const sum of sums) {
    const key = `${sum.by} ${sum.key}`
    const known = index.get(key)
    if (known) known.push(sum)
    else index.set(key, [sum])
  }
  return index
}

/**
 * The counts of an agency that the formulas take (UnitCounts). A person with two kinds in a scope counts under the first
 * (decisions.md 40); individual results are not known here.
 */
export function unitCounts(sums: SumIndex, agency: Agency, rule: Attribution): UnitCounts {
  const at = (by: string, key: string) => sums.get(`${by} ${key}`) ?? []
  const own = at(scopes[rule.by], agency.id)
  const isStaff = ({ kind }: CountOf) => rule.staff === null || rule.staff.includes(kind)
  const groups = Object.keys(agency.groups ?? {})
  return {
    agency,
    attempts: total(own, 'attempts'),
    valid: total(own, 'valid'),
    people: total(rule.isStaffAlone ? own.filter(isStaff) : own, 'people'),
    staff: total(at(scopes[rule.staffBy], agency.id).filter(isStaff), 'people'),
    groups: Object.fromEntries(
      groups.map(group => [group, total(at('unit-group', `${agency.id} ${group}`), 'people')]),
    ),
    winners: null,
    points: null,
  }
}

/** One count of some sums added up. */
export const total = (sums: readonly CountOf[], count: 'attempts' | 'valid' | 'people'): number =>
  sums.reduce((sum, each) => sum + each[count], 0)

/** What there was before `later` came, as sums to be added up. */
export const withoutLater = (sums: readonly CountOf[], later: readonly CountOf[]): CountOf[] => [
  ...sums,
  ...later.map(sum => ({
    ...sum,
    attempts: -sum.attempts,
    valid: -sum.valid,
    people: -sum.people,
  })),
]
