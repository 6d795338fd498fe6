/** Days and hours as the counts know them; Việt Nam is +07:00 the year round. */
const HOUR_MS = 3_600_000
export const OFFSET_HOURS = 7

/** The day of Việt Nam in which an instant (epoch ms) falls, counted from 1970-01-01. */
export const dayOf = (at: number): number => Math.floor((at / HOUR_MS + OFFSET_HOURS) / 24)

/** The hour in which an instant falls, counted from 1970-01-01T00:00Z. */
export const hourOf = (at: number): number => Math.floor(at / HOUR_MS)

/** The first hour of a day of Việt Nam. */
export const firstHourOf = (day: number): number => day * 24 - OFFSET_HOURS

/** The day of Việt Nam an hour belongs to. */
export const dayOfHour = (hour: number): number => Math.floor((hour + OFFSET_HOURS) / 24)

/** The hour of the day in Việt Nam, 0 to 23. */
export const hourOfDay = (hour: number): number => (((hour + OFFSET_HOURS) % 24) + 24) % 24

/** The instant (epoch ms) at which an hour begins. */
export const startOfHour = (hour: number): number => hour * HOUR_MS
