import type { AttemptFilter } from '../../../server/contract/console/attempts.ts'
import type { Compare, CompareRow, View } from '../../../server/contract/console/compare.ts'
import { attemptsPath } from '../attempts-path.ts'

const HOUR_MS = 3_600_000
const DAY_HOURS = 24
const OFFSET_HOURS = 7

type Filter = Compare['filter']

/** In the order in which they stand in the address. */
const parts = ['view', 'way', 'round', 'block', 'from', 'to', 'via', 'count', 'people', 'agency'] as const
const usual = { view: 'table', count: 'valid', people: 'all' }

/**
 * The address of So sánh with other filters than the page has; what is as usual is left out, so that one view has one
 * address. `way` null: the one the rules sign.
 */
export function comparePath(
  { contest, filter, rule }: Compare,
  change: Partial<Record<(typeof parts)[number], string | null>>,
): string {
  const now: Readonly<Record<string, string | undefined>> = {
    ...{
      view: filter.view,
      way: String(filter.way),
      round: filter.round,
      block: filter.block,
      via: filter.via,
    },
    ...{ count: filter.count, people: filter.people, agency: filter.agency },
    ...{ from: dayText(filter.from), to: dayText(filter.to) },
  }
  const plain: Readonly<Record<string, string>> = { ...usual, way: String(rule?.way ?? 1) }
  const query = parts.flatMap(part => {
    const value = part in change ? change[part] : now[part]
    return value === undefined || value === null || value === plain[part]
      ? []
      : [`${part}=${encodeURIComponent(value)}`]
  })
  const path = `/console/${contest}/compare`
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}

/** Another view of the same filters. */
export const viewPath = (compare: Compare, view: View): string => comparePath(compare, { view, agency: null })

/** The same without any filter but how it is looked at. */
export const unfilteredPath = (compare: Compare): string =>
  comparePath(compare, {
    round: null,
    block: null,
    from: null,
    to: null,
    via: null,
    count: null,
    people: null,
    agency: null,
  })

/** Where an agency's own sheet is. */
export const agencyPath = (contest: string, agency: string): string =>
  `/console/${contest}/agencies?agency=${encodeURIComponent(agency)}`

/** A day since 1970 as a browser's field of dates writes it; undefined: none. */
export const dayText = (day: number | null): string | undefined =>
  day === null ? undefined : new Date(day * DAY_HOURS * HOUR_MS).toISOString().slice(0, 10)

/** The start of a day of Việt Nam, epoch ms. */
export const startOfDay = (day: number): number => (day * DAY_HOURS - OFFSET_HOURS) * HOUR_MS

/** What of the page's filters a number keeps when its attempts are listed. */
export function keptFilter({ round, via, from, to }: Filter): AttemptFilter {
  return {
    ...(round !== undefined && { round }),
    ...(via !== undefined && { via }),
    ...(from !== null && { from: startOfDay(from) }),
    ...(to !== null && { to: startOfDay(to + 1) }),
  }
}

/** Which attempts a row of the table counts, by what the signed rule counts. */
function ownOf({ rule }: Compare, agency: string): AttemptFilter {
  const id = agency === '' ? '-' : agency
  if (rule?.by === 'declared') return { unit: id }
  return rule?.by === 'agree' ? { agency: id, unit: id } : { agency: id }
}

/** The list of exactly the attempts behind a number of a row; undefined where no one list has them. */
export function numberPath(
  compare: Compare,
  { agency }: Pick<CompareRow, 'agency'>,
  column: 'attempts' | 'valid' | 'people' | 'staff',
): string | undefined {
  const kept = keptFilter(compare.filter)
  const [kind, ...others] = compare.staff ?? []
  const list = (own: AttemptFilter) => attemptsPath(compare.contest, { ...kept, ...own })
  if (column === 'staff' || (column === 'people' && compare.filter.people === 'staff')) {
    // A list has one kind; where several are on the payroll no list is as long as their sum.
    if (others.length > 0) return undefined
    const of = column === 'staff' ? { unit: agency } : ownOf(compare, agency)
    return list({ ...of, ...(kind && { kind: kind.id }), count: 'people' })
  }
  if (agency === '' && (compare.hasGone || compare.rule?.by === 'agree')) return undefined
  if (column === 'people') return list({ ...ownOf(compare, agency), count: 'people' })
  return list({ ...ownOf(compare, agency), ...(column === 'valid' && { valid: '1' as const }) })
}
