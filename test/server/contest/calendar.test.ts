import { expect, it } from 'vitest'
import {
  dayOf,
  dayOfHour,
  firstHourOf,
  hourOf,
  hourOfDay,
  startOfHour,
} from '../../../server/contest/calendar.ts'

/** 16:59:59.999, 17:00 and 17:59:59.999 of 31/10/2024 UTC: the last moment of a day of Việt Nam, and the first hour of the next. */
const [late, first, within] = [
  Date.UTC(2024, 9, 31, 17) - 1,
  Date.UTC(2024, 9, 31, 17),
  Date.UTC(2024, 9, 31, 18) - 1,
]
/** 01/11/2024, counted from 1970-01-01. */
const DAY = Date.UTC(2024, 10, 1) / 86_400_000

it('a day begins at midnight of Việt Nam', () => {
  expect([late, first, within].map(dayOf)).toEqual([DAY - 1, DAY, DAY])
  expect([late, first, within].map(at => dayOfHour(hourOf(at)))).toEqual([DAY - 1, DAY, DAY])
})

it('its first hour is the one that begins then', () => {
  expect(firstHourOf(DAY)).toBe(hourOf(first))
  expect(startOfHour(firstHourOf(DAY))).toBe(first)
  expect(hourOf(within) - hourOf(late)).toBe(1)
})

it('its hours are 0 to 23, before 1970 too', () => {
  expect([late, first, within].map(at => hourOfDay(hourOf(at)))).toEqual([23, 0, 0])
  expect([-8, -7, 16, 17].map(hourOfDay)).toEqual([23, 0, 23, 0])
  expect([-8, -7].map(dayOfHour)).toEqual([-1, 0])
})
