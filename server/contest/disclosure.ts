import type { Score } from '../contract/public.ts'
import { GRACE_MS } from './deadline.ts'
import { statusAt } from './rounds.ts'
import type { Rules } from './rules.ts'

/** Whether what waits for the last close may be told at `now`: nobody's paper can be taken any more. */
export const isOverAt = (rules: Rules, now: number): boolean =>
  statusAt(rules, now - GRACE_MS - 1) === 'closed'

/**
 * Whether a score may be told at `now`. By default only after the close: a bot that sees nothing but its score
 * recovers 95 % of a bank of 100 in about 180 attempts.
 */
const mayTellScore = (rules: Rules, now: number): boolean =>
  rules.disclosure.score === 'immediate' || isOverAt(rules, now)

/** What a body says of a score at `now` (epoch ms): nothing as long as it may not be told. */
export const tellScore = (rules: Rules, { right, of }: Score, now: number): { score?: Score } =>
  mayTellScore(rules, now) ? { score: { right, of } } : {}

/** From when a score may be told at the latest, epoch ms: after the last close, once nobody's paper can be taken. */
export const scoresFrom = ({ rounds }: Rules): number =>
  Math.max(...rounds.map(({ closes }) => closes)) + GRACE_MS
