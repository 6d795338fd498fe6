import type { Agency } from '../../../contest/contest.ts'
import type { UnitRule } from '../../../contest/rules/comparison-rules.ts'
import type { CompareRow, Place } from '../../../contract/console/compare.ts'
import type { Via } from '../../../contract/public.ts'
import { silentDays } from '../../../signs/silence.ts'
import type { AgencyRow } from '../../../standing/collective/agency-row.ts'
import type { AgencyStanding } from '../../../standing/collective/agency-standing.ts'
import type { Note } from '../../../standing/collective/notes.ts'
import { type SumIndex, total, unitCounts } from '../../../standing/compare/units-by.ts'
import { type Asked, SHOWN_DAYS } from './asked-of.ts'
import type { CompareSums } from './read-sums.ts'

/** What the places of the rows are taken from: the standings of each way, now and at last midnight. */
export interface Standings {
  readonly now: readonly (readonly AgencyStanding[])[]
  /** Those of the chosen way alone. */
  readonly before: readonly AgencyStanding[]
}

/** Whose attempts and people the columns of a row count. */
export interface RowRule {
  readonly by: UnitRule
  readonly staff: readonly string[] | null
}

/** The agencies that are compared, each with its counts and its places. */
export function compareRows(
  asked: Asked,
  agencies: readonly Agency[],
  sums: CompareSums,
  standings: Standings,
  rule: RowRule,
): CompareRow[] {
  const placesOf = standings.now.map(indexPlaces)
  const before = indexPlaces(standings.before)
  const groupName = (group: string) => nameOfGroup(asked, group)
  const all = isJudged(asked) ? everyDay(sums) : undefined
  return agencies.map(agency => {
    const { id, name, block, headcount, source = null, date = null } = agency
    const { attempts, valid, people, staff } = unitCounts(sums.now, agency, attributionOf(asked, rule))
    const counts = { attempts, valid, people, staff, ...ofPages(sums, id) }
    return {
      ...{ agency: id, name, block, headcount, source, date, ...counts },
      silent: all ? silentDays(counts.days, all) : null,
      places: placesOf.map(places => placeOf(places.get(id), groupName)),
      before: before.get(id)?.place ?? null,
    }
  })
}

export const attributionOf = ({ filter }: Asked, { by, staff }: RowRule) => ({
  ...{ by, staff, staffBy: 'declared' as const },
  isStaffAlone: filter.people === 'staff',
})

/** The way in and the days are told of an agency's own pages, whichever unit the rule counts. */
export function ofPages({ now, days, today }: CompareSums, agency: string) {
  const first = today - SHOWN_DAYS + 1
  const perDay = Array.from({ length: SHOWN_DAYS }, () => 0)
  for (const day of days) if (day.agency === agency) perDay[day.at - first] = day.valid
  return { days: perDay, via: viaOf(now, agency) }
}

const viaOf = (sums: SumIndex, agency: string): CompareRow['via'] => {
  const through = (via: Via) => total(sums.get(`agency-via ${agency} ${via}`) ?? [], 'valid')
  return {
    script: through('script'),
    frame: through('frame'),
    link: through('link'),
    unknown: through('unknown'),
  }
}

/** Counts of a day by all agencies together, today last. */
function everyDay({ days, today }: CompareSums): number[] {
  const perDay = Array.from({ length: SHOWN_DAYS }, () => 0)
  const first = today - SHOWN_DAYS + 1
  for (const { at, valid } of days) if (at >= first) perDay[at - first] = (perDay[at - first] ?? 0) + valid
  return perDay
}

/** Of a part of the contest, or while it is not open, silence means nothing. */
function isJudged({ now, contest, part }: Asked): boolean {
  return !part && contest.rules.rounds.some(({ opens, closes }) => opens <= now && now < closes)
}

const indexPlaces = (standings: readonly AgencyStanding[]): ReadonlyMap<string, AgencyRow> =>
  new Map(standings.flatMap(({ rows }) => rows).map(row => [row.agency, row]))

const placeOf = (row: AgencyRow | undefined, groupName: (group: string) => string): Place => ({
  place: row?.place ?? null,
  value: row?.value ?? null,
  notes: (row?.notes ?? []).map(note => writeNote(note, groupName)),
})

const writeNote = (note: Note, groupName: (group: string) => string): Place['notes'][number] =>
  'group' in note ? { ...note, group: groupName(note.group) } : note

const nameOfGroup = ({ contest }: Asked, group: string): string =>
  contest.rules.fields
    .flatMap(({ options }) => (Array.isArray(options) ? options : []))
    .find(({ value }) => value === group)?.label ?? group
