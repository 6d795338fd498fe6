import { midnightBefore } from '../contest/instant.ts'
import type { Connection } from './open-database.ts'
import type { Participation } from './participation.ts'
import type { TurnScope } from './store.ts'

/** The turns somebody has taken within a limit, void ones too; `before` is everything they have handed in so far. */
export function turnCounter(db: Connection): (scope: TurnScope, before: readonly Participation[]) => number {
  const since = db
    .prepare<[string, string, number], number>(
      'select count(*) from attempts where contest = ? and participant = ? and submitted_at >= ?',
    )
    .pluck()
  return ({ contest, participant, round, per, at }, before) =>
    per === 'day'
      ? (since.get(contest, participant, midnightBefore(at)) ?? 0)
      : attemptsIn(per === 'round' ? round : undefined, before)
}

/** Attempts of a participant in a round, or in every round, whichever portals hosted them. */
export function attemptsIn(round: string | undefined, before: readonly Participation[]): number {
  let attempts = 0
  for (const row of before) if (round === undefined || row.round === round) attempts += row.attempts
  return attempts
}
