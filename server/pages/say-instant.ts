import { formatTimeAndDay } from '../contest/instant.ts'

/** An instant of the wire as people write it: `07:30 ngày 01/09/2024`, Việt Nam time. */
export const sayInstant = (instant: string): string =>
  formatTimeAndDay(Date.parse(instant)).replace(' ', ' ngày ')

/** The end of a half-open window: midnight belongs to the day before, as announcements and the element write it. */
export const sayEnd = (instant: string): string =>
  sayInstant(instant.includes('T00:00:00') ? new Date(Date.parse(instant) - 1).toISOString() : instant)
