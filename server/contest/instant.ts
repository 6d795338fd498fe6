import { OFFSET_HOURS } from './calendar.ts'

/** Instants are epoch ms inside; here they are read and written, always at +07:00: Việt Nam has had no summer time since 1975. */
const OFFSET_MS = OFFSET_HOURS * 3_600_000
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

const atOffset = (epochMs: number): Date => new Date(epochMs + OFFSET_MS)

/** An instant as the wire writes it: ISO 8601 with the offset. */
export const writeInstant = (epochMs: number): string =>
  atOffset(epochMs).toISOString().replace('Z', '+07:00')

const two = (count: number): string => String(count).padStart(2, '0')

/** The day and the minute of an instant, as people write them. */
function partsOf(epochMs: number): { day: string; minute: string } {
  const local = atOffset(epochMs)
  return {
    day: `${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()}`,
    minute: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`,
  }
}

/** An instant as it is read out: `hh:mm dd/mm/yyyy`. */
export function formatTimeAndDay(epochMs: number): string {
  const { day, minute } = partsOf(epochMs)
  return `${minute} ${day}`
}

/** The last midnight (00:00 +07:00) at or before an instant, both in epoch ms. */
export const midnightBefore = (epochMs: number): number =>
  Math.floor((epochMs + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS

/** Minutes since the midnight before, in Việt Nam. */
export const minuteOfDay = (epochMs: number): number => ((epochMs + OFFSET_MS) % DAY_MS) / MINUTE_MS

/** The year in which an instant falls. */
export const yearOf = (epochMs: number): number => atOffset(epochMs).getUTCFullYear()

/** An instant as a contest's folder writes it: `dd/mm/yyyy hh:mm`. */
export function formatInstant(epochMs: number): string {
  const { day, minute } = partsOf(epochMs)
  return `${day} ${minute}`
}

/** The same to the second: `dd/mm/yyyy hh:mm:ss`. */
export const formatSecond = (epochMs: number): string =>
  `${formatInstant(epochMs)}:${two(atOffset(epochMs).getUTCSeconds())}`

/** The same for the end of a window: midnight reads as `24:00` of the day that ends. */
export function formatClosing(epochMs: number): string {
  const isMidnight = (epochMs + OFFSET_MS) % DAY_MS === 0
  return isMidnight ? formatInstant(epochMs - DAY_MS).replace('00:00', '24:00') : formatInstant(epochMs)
}

const FORMAT = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2})(?::|h)(\d{2})$/

/**
 * Read `dd/mm/yyyy hh:mm` (or `hhhmm`) as epoch milliseconds; `24:00` is the end of that day, as plans write it. Gives
 * what is wrong with it when it cannot.
 */
export function parseInstant(text: string): number | 'bad-instant' | 'month-before-day' | 'impossible-date' {
  const [, ...parts] = FORMAT.exec(text.trim()) ?? []
  const [date = 0, month = 0, year = 0, hour = 0, minute = 0] = parts.map(Number)
  if (parts.length === 0) return 'bad-instant'
  if (month > 12 && date <= 12) return 'month-before-day'
  const midnight = Date.UTC(year, month - 1, date)
  // A day that its month does not have falls in another one.
  if (new Date(midnight).getUTCMonth() !== month - 1) return 'impossible-date'
  if (hour * 60 + minute > 24 * 60 || minute > 59) return 'impossible-date'
  return midnight + (hour * 60 + minute) * MINUTE_MS - OFFSET_MS
}
