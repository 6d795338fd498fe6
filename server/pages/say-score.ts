import { scoresFrom } from '../contest/disclosure.ts'
import { writeInstant } from '../contest/instant.ts'
import type { Rules } from '../contest/rules.ts'
import { sayInstant } from './say-instant.ts'

const MINUTE_MS = 60_000

/**
 * From when a receipt tells how many questions were right: the first whole minute at or after, or only the day where
 * that is how the day begins.
 */
export function sayScoreDay(rules: Rules): string {
  const from = scoresFrom(rules)
  const minute = Math.floor(from / MINUTE_MS) * MINUTE_MS
  const isMidnight = sayInstant(writeInstant(minute)).startsWith('00:00 ')
  const said = isMidnight
    ? sayInstant(writeInstant(minute)).slice('00:00 '.length)
    : sayInstant(writeInstant(Math.ceil(from / MINUTE_MS) * MINUTE_MS))
  return `xem được từ ${said} (giờ Việt Nam), bằng mã biên nhận này`
}
