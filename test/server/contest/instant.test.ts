import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatClosing,
  formatInstant,
  formatSecond,
  midnightBefore,
  minuteOfDay,
  parseInstant,
  yearOf,
} from '../../../server/contest/instant.ts'

const minute = 60_000
const minutes = fc
  .integer({ min: Date.parse('2000-01-01T00:00Z') / minute, max: Date.parse('2100-01-01T00:00Z') / minute })
  .map(count => count * minute)

describe('parseInstant', () => {
  it.each([
    ['01/09/2024 00:00', '2024-09-01T00:00:00+07:00'],
    ['1/9/2024 7:05', '2024-09-01T07:05:00+07:00'],
    ['30/10/2024 24:00', '2024-10-31T00:00:00+07:00'],
    ['30/10/2024 24h00', '2024-10-31T00:00:00+07:00'],
    ['29/02/2024 23h59', '2024-02-29T23:59:00+07:00'],
    ['31/12/2024 24:00', '2025-01-01T00:00:00+07:00'],
    [' 01/09/2024 00:00\t', '2024-09-01T00:00:00+07:00'],
  ])('reads %s', (text, iso) => expect(parseInstant(text)).toBe(Date.parse(iso)))

  it.each([
    ['29/02/2023 00:00', 'impossible-date'],
    ['31/04/2024 00:00', 'impossible-date'],
    ['00/04/2024 00:00', 'impossible-date'],
    ['01/00/2024 00:00', 'impossible-date'],
    ['13/13/2024 00:00', 'impossible-date'],
    ['01/09/2024 24:30', 'impossible-date'],
    ['01/09/2024 23:60', 'impossible-date'],
    ['10/30/2024 24:00', 'month-before-day'],
    ['12/13/2024 00:00', 'month-before-day'],
    ['99/04/2024 00:00', 'impossible-date'],
    ['x01/09/2024 00:00', 'bad-instant'],
    ['01-09-2024 00:00', 'bad-instant'],
    ['01/09/24 00:00', 'bad-instant'],
    ['01/09/2024 12:00 PM', 'bad-instant'],
    ['', 'bad-instant'],
  ])('refuses %s as %s', (text, code) => expect(parseInstant(text)).toBe(code))

  it('reads back whatever is printed', () => {
    fc.assert(
      fc.property(minutes, epochMs => {
        expect(parseInstant(formatInstant(epochMs))).toBe(epochMs)
        expect(parseInstant(formatClosing(epochMs))).toBe(epochMs)
      }),
    )
  })
})

describe('an instant', () => {
  const midnight = Date.parse('2025-01-01T00:00:00+07:00')

  it('that closes a window at midnight is the end of the day before', () => {
    expect(formatInstant(midnight)).toBe('01/01/2025 00:00')
    expect(formatClosing(midnight)).toBe('31/12/2024 24:00')
    expect(formatClosing(midnight + minute)).toBe('01/01/2025 00:01')
    expect(formatClosing(Date.parse('2025-01-01T00:00:00Z'))).toBe('01/01/2025 07:00')
  })

  it('falls in the year that is written in Việt Nam', () => {
    expect([midnight - 1, midnight].map(yearOf)).toEqual([2024, 2025])
  })
})

describe('a day of Việt Nam', () => {
  /** 00:00 of 01/11/2024, +07:00. */
  const midnight = Date.UTC(2024, 9, 31, 17)

  it('begins at the midnight before, which is its own', () => {
    for (const after of [0, 1, 12 * 3_600_000, 86_399_999])
      expect(midnightBefore(midnight + after)).toBe(midnight)
    expect(midnightBefore(midnight - 1)).toBe(midnight - 86_400_000)
  })

  it('has its minutes from there', () => {
    expect([0, 60_000, 90_000, 86_340_000].map(after => minuteOfDay(midnight + after))).toEqual([
      0, 1, 1.5, 1439,
    ])
  })

  it('is written to the second where that is asked for', () => {
    expect([0, 9000, 59_999, 43_200_000].map(after => formatSecond(midnight + after))).toEqual([
      ...['01/11/2024 00:00:00', '01/11/2024 00:00:09', '01/11/2024 00:00:59', '01/11/2024 12:00:00'],
    ])
  })
})
