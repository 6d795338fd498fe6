import { type Refusal, refuse } from '../contract/problem.ts'
import type { ContestStatus } from '../contract/public.ts'
import type { Round, Rules } from './rules.ts'

/** The round whose half-open window `[opens, closes)` holds `now` (epoch ms), or why there is none. */
export function openRound(rules: Rules, now: number): Round | Refusal {
  const open = rules.rounds.find(round => now >= round.opens && now < round.closes)
  if (open) return open
  return refuse(statusAt(rules, now) === 'closed' ? 'after-closing' : 'before-opening')
}

/** Where the contest stands: between two rounds it is `before` the next one. */
export function statusAt(rules: Rules, now: number): ContestStatus {
  const round = currentRound(rules, now)
  if (now >= round.closes) return 'closed'
  return now < round.opens ? 'before' : 'open'
}

/** The round to speak of at `now`: the open one, else the next one, else the last one. */
export function currentRound(rules: Rules, now: number): Round {
  const byOpening = [...rules.rounds].sort((a, b) => a.opens - b.opens)
  const unfinished = byOpening.find(round => now < round.closes)
  const round = unfinished ?? byOpening.at(-1)
  if (!round) throw new Error('a contest has at least one round')
  return round
}

/** The rules with every round moved by `ms`, so that a past contest can be tried today. */
export const shiftRounds = (rules: Rules, ms: number): Rules => ({
  ...rules,
  rounds: rules.rounds.map(round => ({ ...round, opens: round.opens + ms, closes: round.closes + ms })),
})
