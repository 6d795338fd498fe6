import type { CountName, Score } from '../contract/public.ts'
import { GRACE_MS } from './deadline.ts'
import { statusAt } from './rounds.ts'
import type { Round, Rules } from './rules.ts'

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

/** How much of the counts is told while a round is open. */
export type TallyDisclosure = NonNullable<Rules['disclosure']['tally']>

/** Where people are asked to predict a count, they are told it as of last midnight unless the rules say otherwise. */
export const tallyDisclosure = ({ disclosure, prediction }: Rules): TallyDisclosure =>
  disclosure.tally ?? (prediction === null ? 'live' : 'daily')

/**
 * The round whose counts may not be told as they stand at `now` (epoch ms): it is open, or what was handed in at its close
 * may still be on its way. Undefined where everything that was counted may be told.
 */
export function untoldRound(rules: Rules, now: number): Round | undefined {
  if (tallyDisclosure(rules) === 'live') return undefined
  const untold = rules.rounds.filter(({ opens, closes }) => opens <= now && now <= closes + GRACE_MS)
  return untold.sort((a, b) => b.opens - a.opens)[0]
}

/** The rounds of which everything may be told at `now`, in their order. */
export const toldRounds = ({ rounds }: Rules, now: number): Round[] =>
  rounds.filter(({ closes }) => now > closes + GRACE_MS).sort((a, b) => a.opens - b.opens)

/**
 * The kinds of count that are told in totals alone while a round is open, because people predict them: rows of thirty
 * agencies, each to two figures, would add up to it four times closer. Valid attempts are the attempts but for the void
 * ones. How many were fully right is told nowhere.
 */
export function withheldCounts({ prediction }: Rules): readonly CountName[] {
  if (prediction?.of === 'people') return ['people']
  return prediction?.of === 'attempts' ? ['attempts', 'valid'] : []
}
