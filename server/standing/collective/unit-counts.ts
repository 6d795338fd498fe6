import type { Agency } from '../../contest/contest.ts'

/**
 * What is counted of one agency, by the attribution that the rule asks for. So sánh fills it from columns, results from
 * rows; the formulas do not know which.
 *
 * Which number each formula takes (console.md 7.2, decisions.md 30 to 37, 42):
 *
 * | formula | numerator | of |
 * |---|---|---|
 * | 1 `attempts` | `counted` where a cap holds, else `valid`; by host or declared unit, as the rule says | |
 * | `gross` | `attempts`, void ones too | |
 * | 2 `people` | `people`, as the rule says | |
 * | 3 `rate`, 7 `rate-block` | `staff`: people of a kind that is on the payroll, by declared unit | `agency.headcount` |
 * | 4 `rate-minimum` | as 3; the least rate is that of the tier of the headcount | |
 * | 5 `rate-mandatory` | as 3; each group needs `groups[group]` of `agency.groups[group]` | |
 * | 6 `rate-points` | as 3, in percent, plus `points` | |
 * | `winners` | `winners`: prizes won by the unit's people | |
 * | `manual` | `manual`: points entered with a document's number | |
 */
export interface UnitCounts {
  readonly agency: Pick<Agency, 'id' | 'block' | 'headcount' | 'groups'>
  /** Handed in, void ones too. */
  readonly attempts: number
  readonly valid: number
  /** Valid attempts within the cap of the rule; left out where no cap holds. */
  readonly counted?: number
  readonly people: number
  /** People whose kind is on the payroll: those that may stand over a headcount. */
  readonly staff: number
  /** People of mandatory groups, by group; a group that is not there has nobody. */
  readonly groups: Readonly<Record<string, number>>
  /** Prizes won by its people; null while nobody has computed the individual results. */
  readonly winners: number | null
  /** Points of those prizes; null as for `winners`. */
  readonly points: number | null
  /** Points entered by hand; null where none were. */
  readonly manual?: number | null
}
