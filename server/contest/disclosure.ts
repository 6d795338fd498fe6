import { isOverAt } from './paper-time.ts'
import type { Rules } from './rules.ts'

/**
 * Whether a score may be told at `now`. By default only after the close: a bot that sees nothing but its score
 * recovers 95 % of a bank of 100 in about 180 attempts.
 */
export const mayShowScore = (rules: Rules, now: number): boolean =>
  rules.disclosure.score === 'immediate' || isOverAt(rules, now)
