import { scoresFrom } from '../contest/disclosure.ts'
import { instant } from '../contest/instant.ts'
import type { Rules } from '../contest/rules.ts'
import type { Score } from '../contract.ts'
import { sayInstant } from './say-instant.ts'

const MINUTE_MS = 60_000

/** How many questions were right, or from when the receipt tells it. */
export function sayScore(score: Score | undefined, rules: Rules): string {
  if (score) return `${score.right}/${score.of}`
  return `xem được từ ${sayFrom(scoresFrom(rules))} (giờ Việt Nam), bằng mã biên nhận này`
}

/** The first whole minute at or after an instant (epoch ms), or only its day where that is how the day begins. */
function sayFrom(epochMs: number): string {
  const minute = Math.floor(epochMs / MINUTE_MS) * MINUTE_MS
  const day = sayInstant(instant(minute)).replace(/^00:00 /, '')
  return day.startsWith('ngày') ? day : sayInstant(instant(Math.ceil(epochMs / MINUTE_MS) * MINUTE_MS))
}
