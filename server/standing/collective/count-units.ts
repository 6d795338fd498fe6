import { dayOf } from '../../contest/calendar.ts'
import type { Agency } from '../../contest/contest.ts'
import type { Comparison } from '../../contest/rules/comparison.ts'
import type { JudgedAttempt } from '../judged-attempt.ts'
import type { KeptAttempt, Person } from '../people.ts'
import type { UnitCounts } from './unit-counts.ts'

/** What individual results and the committee add to the counts of a unit. */
export interface UnitAwards {
  readonly winners: number
  readonly points: number
}

/** The counts of every agency, listed ones also at zero, and of what counts for none of them (decisions.md 33). */
export interface CountedUnits {
  readonly units: readonly UnitCounts[]
  readonly nowhere: Pick<UnitCounts, 'attempts' | 'valid' | 'people' | 'staff'>
}

/** The unit that an attempt counts for by the rule; null: none (decisions.md 33). A channel that does not count counts for none. */
export function unitBy(
  { unit, via }: Pick<Comparison, 'unit' | 'via'>,
  listed: ReadonlySet<string>,
): (attempt: JudgedAttempt) => string | null {
  const isListed = (id: string | null): id is string => id !== null && listed.has(id)
  return attempt => {
    if (via !== null && !via.includes(attempt.via)) return null
    const named = unit === 'declared' ? attempt.unit : attempt.agency
    if (unit === 'agree' && attempt.unit !== attempt.agency) return null
    return isListed(named) ? named : null
  }
}

interface Tally {
  attempts: number
  valid: number
  counted: number
  people: number
  staff: number
  readonly groups: Record<string, number>
}

const zero = (): Tally => ({ attempts: 0, valid: 0, counted: 0, people: 0, staff: 0, groups: {} })

/** What the register and the ranking say of people who are counted. */
interface Counting {
  /** Whether a person counts at all; whoever does not is in the gross count alone. */
  readonly counts: (person: Person) => boolean
  /** Their official attempt of the contest, for rules by which a person counts in its unit alone. */
  readonly officialOf: (person: Person) => KeptAttempt | undefined
}

/**
 * Count participation by a rule. Attempts stay where they were made (decisions.md 31, 32). Of two kinds of a person in a unit the
 * first counts (40).
 */
export function countUnits(
  people: Iterable<Person>,
  rule: Comparison,
  agencies: readonly Agency[],
  who: Counting,
  awards: ReadonlyMap<string, UnitAwards> | null,
  manual: ReadonlyMap<string, number>,
): CountedUnits {
  const unitOf = unitBy(rule, new Set(agencies.map(({ id }) => id)))
  const tallies = new Map<string | null, Tally>([[null, zero()]])
  for (const { id } of agencies) tallies.set(id, zero())
  const tallyOf = (unit: string | null): Tally => tallies.get(unit) ?? zero()
  for (const person of people) {
    for (const { attempt, isValid } of person.attempts) {
      const tally = tallyOf(unitOf(attempt))
      tally.attempts++
      if (isValid && who.counts(person)) tally.valid++
    }
    if (who.counts(person)) countPerson(person, rule, unitOf, who.officialOf, tallyOf)
  }
  const units = agencies.map(agency => unitCounts(agency, tallyOf(agency.id), rule, awards, manual))
  return { units, nowhere: tallyOf(null) }
}

function unitCounts(
  agency: Agency,
  { counted, ...counts }: Tally,
  { cap }: Comparison,
  awards: ReadonlyMap<string, UnitAwards> | null,
  manual: ReadonlyMap<string, number>,
): UnitCounts {
  const won = awards === null ? { winners: null, points: null } : awards.get(agency.id)
  return {
    ...{ agency, ...counts, ...(won ?? { winners: 0, points: 0 }), manual: manual.get(agency.id) ?? null },
    ...(cap === null ? {} : { counted }),
  }
}

type UnitOf = (attempt: JudgedAttempt) => string | null

/** Valid attempts by the unit they count for, each from the earliest. */
function byUnit(valid: readonly JudgedAttempt[], unitOf: UnitOf): Map<string | null, JudgedAttempt[]> {
  const units = new Map<string | null, JudgedAttempt[]>()
  for (const attempt of valid) {
    const unit = unitOf(attempt)
    const own = units.get(unit)
    if (own) own.push(attempt)
    else units.set(unit, [attempt])
  }
  return units
}

function countPerson(
  person: Person,
  rule: Comparison,
  unitOf: UnitOf,
  officialOf: (person: Person) => KeptAttempt | undefined,
  tallyOf: (unit: string | null) => Tally,
): void {
  const valid = person.attempts.filter(({ isValid }) => isValid).map(({ attempt }) => attempt)
  const units = byUnit(valid, unitOf)
  if (rule.cap) for (const [unit, own] of units) tallyOf(unit).counted += withinCap(own, rule.cap)
  const counts =
    rule.people === 'each' ? units : only(countingAttempt(person, rule, valid, officialOf), unitOf)
  for (const [unit, [first, ...later]] of counts) {
    const tally = tallyOf(unit)
    if (!first) continue
    tally.people++
    if (rule.staff === null || (first.kind !== null && rule.staff.includes(first.kind))) tally.staff++
    countGroups(tally, first, later)
  }
}

/** A person counts once in each group they declared there. */
function countGroups({ groups }: Tally, first: JudgedAttempt, later: readonly JudgedAttempt[]): void {
  const own = later.length === 0 ? [first.group] : new Set([first, ...later].map(({ group }) => group))
  for (const group of own) if (group !== null) groups[group] = (groups[group] ?? 0) + 1
}

function countingAttempt(
  person: Person,
  rule: Comparison,
  valid: readonly JudgedAttempt[],
  officialOf: (person: Person) => KeptAttempt | undefined,
): JudgedAttempt | undefined {
  if (rule.people === 'official') return officialOf(person)?.attempt
  return rule.people === 'first' ? valid[0] : valid.at(-1)
}

const only = (attempt: JudgedAttempt | undefined, unitOf: UnitOf): Map<string | null, JudgedAttempt[]> =>
  new Map(attempt ? [[unitOf(attempt), [attempt]]] : [])

/** How many attempts of one person count: at most so many a day of Việt Nam, or in all. */
function withinCap(attempts: readonly JudgedAttempt[], { max, per }: NonNullable<Comparison['cap']>): number {
  if (per === 'contest') return Math.min(attempts.length, max)
  const days = new Map<number, number>()
  for (const { submittedAt } of attempts) {
    const day = dayOf(submittedAt)
    days.set(day, Math.min((days.get(day) ?? 0) + 1, max))
  }
  return [...days.values()].reduce((sum, count) => sum + count, 0)
}
