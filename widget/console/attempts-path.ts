import type { AttemptFilter } from '../../server/contract/console/attempts.ts'

const VIETNAM_MS = 7 * 3_600_000
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** In the order in which they stand in the address, so that one filter has one address. */
const parts = [
  ...['round', 'agency', 'host', 'unit', 'kind', 'group', 'via'],
  ...['from', 'to', 'valid', 'count', 'score', 'person', 'q'],
] as const satisfies readonly string[]

/**
 * Where the attempts behind a number are listed: the filter is the number's definition, so the list is as long as the
 * number says. `from` and `to` are epoch ms and written as `dd/mm/yyyy`, with `hh:mm` where they are no midnight.
 *
 * @example attemptsPath('phu-tho-2024', { agency: 'so-y-te', count: 'people' })
 */
export const attemptsPath = (contest: string, filter: AttemptFilter): string =>
  withFilter(`/console/${contest}/attempts`, filter)

/** Where the sheet of one attempt is. */
export const attemptPath = (contest: string, receipt: string): string =>
  `/console/${contest}/attempts/${receipt}`

/** Any address with the filter as its query. */
export function withFilter(path: string, filter: AttemptFilter): string {
  const written = writeFilter(filter)
  const query = parts.flatMap(part => {
    const value = written[part]
    return value === undefined ? [] : [`${part}=${encodeURIComponent(value)}`]
  })
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}

/** The filter as it is typed and stands in an address. */
export function writeFilter({ from, to, ...rest }: AttemptFilter): Partial<Record<string, string>> {
  return {
    ...rest,
    ...(from !== undefined && { from: writeFrom(from) }),
    // A day that is written as the end belongs to the period.
    ...(to !== undefined && { to: isMidnight(to) ? writeFrom(to - DAY_MS) : writeFrom(to) }),
  }
}

const isMidnight = (at: number): boolean => (at + VIETNAM_MS) % DAY_MS === 0
const two = (value: number): string => String(value).padStart(2, '0')

function writeFrom(at: number): string {
  const local = new Date(at + VIETNAM_MS)
  // Between two minutes only ISO 8601 can say it.
  if (at % MINUTE_MS !== 0) return local.toISOString().slice(0, -1)
  const day = `${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()}`
  return isMidnight(at) ? day : `${day} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}
