import { expect, it } from 'vitest'
import { silentDays, silentFor } from '../../../server/signs/silence.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = 1_000 * DAY
const window = (opens: number, closes: number) => ({
  opens: START + opens * DAY,
  closes: START + closes * DAY,
})
const one = [window(0, 60)]
const weekly = [window(0, 7), window(14, 21)]

it.each([
  ['heard within two days', one, 5 * DAY, 6.9 * DAY, null],
  ['two days later', one, 5 * DAY, 7 * DAY, 2],
  ['weeks later', one, 5 * DAY, 26.5 * DAY, 21],
  ['never heard, on the first day', one, null, 23 * HOUR, null],
  ['never heard, a day after the opening', one, null, DAY, 1],
  ['heard only before the opening, as of a trial', one, -DAY, DAY, 1],
  ['before the opening', one, null, -DAY, null],
  ['after the close', one, null, 60 * DAY, null],
  ['between two rounds', weekly, 5 * DAY, 10 * DAY, null],
  ['over a week without a round', weekly, 6.5 * DAY, 15 * DAY, null],
  ['and a day and a half of the next', weekly, 6.5 * DAY, 15.5 * DAY, 2],
  ['never heard in either round', weekly, null, 15 * DAY, 8],
])('%s', (_, rounds, lastAt, now, days) => {
  expect(silentFor(rounds, lastAt === null ? null : START + lastAt, START + now)).toBe(days)
})

it.each([
  ['three days behind the others', [4, 0, 0, 0, 0], [9, 5, 5, 5, 2], 3],
  ['heard today', [4, 0, 0, 0, 1], [9, 5, 5, 5, 2], 0],
  ['a contest begun minutes ago, whatever its plan says', [0, 0, 0, 0, 0], [0, 0, 0, 0, 7], 0],
  ['days without anybody, as between two rounds', [4, 0, 0, 0, 0], [9, 0, 0, 5, 2], 1],
  ['never heard', [0, 0, 0, 0, 0], [0, 0, 3, 5, 2], 2],
])('by days: %s', (_, own, all, days) => {
  expect(silentDays(own, all)).toBe(days)
})
