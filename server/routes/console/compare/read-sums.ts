import { dayOfHour, firstHourOf } from '../../../contest/calendar.ts'
import type { CountOf } from '../../../contract/console/compare.ts'
import { indexSums, type SumIndex, withoutLater } from '../../../standing/compare/units-by.ts'
import type { CellCount, CompareReads, CountedPart, TimeCount } from '../../../store/compare-reads.ts'
import { type Asked, SHOWN_DAYS } from './asked-of.ts'

/** Everything the table is made of. */
export interface CompareSums {
  readonly now: SumIndex
  /** As it stood at last midnight; null: no column tells. */
  readonly before: SumIndex | null
  /** Attempts on each agency's pages by day, the last `SHOWN_DAYS` days that are asked for. */
  readonly days: readonly TimeCount[]
  readonly today: number
}

/** Reads the sums: from columns, which takes a few milliseconds, or for a part of the contest from its cells. */
export async function readSums(reads: CompareReads, asked: Asked): Promise<CompareSums> {
  const { scope, part, lastDay, to } = asked
  const today = Math.min(to ?? lastDay, lastDay)
  const agencies = asked.contest.agencies.map(({ id }) => id)
  if (part) {
    const days = await daysOfPart(reads, part, agencies, today)
    return { now: indexSums(await sumsOfPart(reads, part)), before: null, days, today }
  }
  const sums = await reads.sums(scope)
  const days = await reads.days(scope, ['', ...agencies], today - SHOWN_DAYS + 1, today + 1)
  const later = [
    ...(await reads.newPeople(scope, firstHourOf(today), firstHourOf(today + 1))),
    ...days.filter(({ at }) => at === today).map(sumOfDay),
  ]
  return { now: indexSums(sums), before: indexSums(withoutLater(sums, later)), days, today }
}

const sumOfDay = ({ agency, attempts, valid }: TimeCount): CountOf => ({
  ...{ by: 'agency', key: agency, kind: '', people: 0 },
  ...{ attempts, valid },
})

async function sumsOfPart(reads: CompareReads, part: CountedPart): Promise<CountOf[]> {
  const cells = await reads.cells(part)
  const people = await reads.people(part)
  return [...cells.flatMap(sumsOfCell), ...people]
}

/** A cell in each scope it belongs to; its people are counted elsewhere. */
function sumsOfCell({ agency, unit, kind, via, attempts, valid }: CellCount): CountOf[] {
  const keys: [by: string, key: string][] = [
    ['contest', ''],
    ['agency', agency],
    ['unit', unit],
    ['agency-via', `${agency} ${via}`],
    ['agency-unit', `${agency} ${unit}`],
  ]
  if (agency !== '' && agency === unit) keys.push(['agree', agency])
  return keys.map(([by, key]) => ({ by, key, kind, attempts, valid, people: 0 }))
}

async function daysOfPart(
  reads: CompareReads,
  part: CountedPart,
  agencies: readonly string[],
  today: number,
) {
  const from = Math.max(today - SHOWN_DAYS + 1, dayOfHour(part.from))
  if (part.via === null) return reads.days(part, ['', ...agencies], from, today + 1)
  return byDay(await reads.agencyHours({ ...part, from: firstHourOf(from), to: firstHourOf(today + 1) }))
}

/** Hours added up to days, for each agency. */
export function byDay(hours: readonly TimeCount[]): TimeCount[] {
  const days = new Map<string, TimeCount>()
  for (const { agency, at, attempts, valid } of hours) {
    const day = dayOfHour(at)
    const key = `${agency} ${day}`
    const known = days.get(key) ?? { agency, at: day, attempts: 0, valid: 0 }
    days.set(key, { ...known, attempts: known.attempts + attempts, valid: known.valid + valid })
  }
  return [...days.values()]
}
