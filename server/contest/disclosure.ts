import { GRACE_MS, isOverAt } from './paper-time.ts'
import type { Rules } from './rules.ts'

/**
 * Whether a score may be told at `now`. By default only after the close: a bot that sees nothing but its score
 * recovers 95 % of a bank of 100 in about 180 attempts.
 */
export const mayShowScore = (rules: Rules, now: number): boolean =>
  rules.disclosure.score === 'immediate' || isOverAt(rules, now)

/** From when a score may be told at the latest, epoch ms: after the last close, once nobody's paper can be taken. */
export const scoresFrom = ({ rounds }: Rules): number =>
  Math.max(...rounds.map(({ closes }) => closes)) + GRACE_MS
