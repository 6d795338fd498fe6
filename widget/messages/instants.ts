import type { Say } from './say.ts'

const VIETNAM_MS = 7 * 3_600_000
const two = (value: number) => String(Math.floor(value)).padStart(2, '0')

/** An instant of the wire on its own clock of Việt Nam: `07:30` and `01/09/2024`. */
const partsOf = (instant: string): readonly [time: string, date: string] => {
  const [year, month, day, time = ''] = instant.split(/[-T]/)
  return [time.slice(0, 5), `${day}/${month}/${year}`]
}

/** As people write it: `07:30 ngày 01/09/2024`. */
export const sayInstant = (say: Say, instant: string): string => say('at', ...partsOf(instant))

/** The end of a half-open window: midnight belongs to the day before, as announcements write it. */
export const endOf = (instant: string): readonly [time: string, date: string] =>
  partsOf(instant.includes('T00:00') ? new Date(Date.parse(instant) + VIETNAM_MS - 1).toISOString() : instant)

export const sayEnd = (say: Say, instant: string): string => say('at', ...endOf(instant))

/** Milliseconds left as `2 ngày 03:04:05` or `03:04:05`. */
export function sayLeft(say: Say, ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const clock = [(seconds / 3600) % 24, (seconds / 60) % 60, seconds % 60].map(two).join(':')
  const days = Math.floor(seconds / 86_400)
  return days ? say('days', days, clock) : clock
}

/** The server's instant `2024-09-01T07:05:09.123+07:00` as `07:05:09 01/09/2024`, whatever the reader's own zone. */
export const sayStamp = (instant: string): string => `${instant.slice(11, 19)} ${partsOf(instant)[1]}`
