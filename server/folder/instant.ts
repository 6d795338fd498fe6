import type { FaultCode } from './fault-sentences.ts'

/** Việt Nam has kept +07:00 without summer time since 1975. */
const offset = 7 * 3_600_000
const day = 24 * 3_600_000
const form = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2})(?::|h)(\d{2})$/

/**
 * Read `dd/mm/yyyy hh:mm` (or `hhhmm`) in +07:00 as epoch milliseconds; `24:00` is the end of that day, as
 * plans write it. Gives the code of the fault when it cannot.
 */
export function parseInstant(text: string): number | FaultCode {
  const [, ...parts] = form.exec(text.trim()) ?? []
  const [date = 0, month = 0, year = 0, hour = 0, minute = 0] = parts.map(Number)
  if (parts.length === 0) return 'bad-instant'
  if (month > 12 && date <= 12) return 'month-before-day'
  const midnight = Date.UTC(year, month - 1, date)
  const real = new Date(midnight)
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== date) return 'impossible-date'
  if (hour * 60 + minute > 24 * 60 || minute > 59) return 'impossible-date'
  return midnight + (hour * 60 + minute) * 60_000 - offset
}

/** The year in which an instant falls in Việt Nam. */
export const yearOf = (epochMs: number): number => new Date(epochMs + offset).getUTCFullYear()

const two = (count: number): string => String(count).padStart(2, '0')

/** `dd/mm/yyyy hh:mm` in +07:00. */
export function formatInstant(epochMs: number): string {
  const local = new Date(epochMs + offset)
  const date = `${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()}`
  return `${date} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}

/** The same for the end of a window: midnight reads as `24:00` of the day that ends. */
export function formatClosing(epochMs: number): string {
  const onMidnight = (epochMs + offset) % day === 0
  return onMidnight ? formatInstant(epochMs - day).replace('00:00', '24:00') : formatInstant(epochMs)
}
