import type * as z from 'zod'
import { dayOf } from '../contest/calendar.ts'
import { StoredAttempt } from './attempt-row.ts'
import type { CountedAttempt } from './count-keys.ts'
import type { Connection } from './open-database.ts'
import type { TurnScope } from './store.ts'

/** A participant's attempts in one round, at one agency, from one registered origin, under one declared unit and group. */
export interface Participation {
  readonly round: string
  readonly agency: string
  readonly host: string
  readonly unit: string
  readonly group: string
  readonly attempts: number
  /** The day of the latest of them (see `dayOf`), and how many were recorded since the first of that day. */
  readonly lastDay: number
  readonly onLastDay: number
  /** The first of them that is valid: when it was handed in (epoch ms), its number, and the kind it declared. */
  readonly firstAt: number
  readonly first: number
  readonly firstKind: string
}

/** Everything a participant has handed in so far: their rows stand side by side, so this touches one page. */
export function participationReader(
  db: Connection,
): (contest: string, participant: string) => Participation[] {
  const select = db.prepare<[string, string], Participation>(`
    select round, agency, host, unit, "group", attempts, last_day as lastDay, on_last_day as onLastDay,
        first_at as firstAt, first, first_kind as firstKind
      from participation where contest = ? and participant = ?`)
  return (contest, participant) => select.all(contest, participant)
}

/** Enter one more attempt, numbered `seq`, for its participant. Of two at one instant the one recorded first is first. */
export function participationWriter(
  db: Connection,
): (participant: string, counted: CountedAttempt, seq: number) => void {
  const enter = db.prepare(`
    insert into participation
      (contest, participant, round, agency, host, unit, "group", attempts, last_day, on_last_day, first_at, first, first_kind)
    values (?, ?, ?, ?, ?, ?, ?, 1, ?, 1, ?, ?, ?)
    on conflict do update set
      attempts    = attempts + 1,
      on_last_day = case when excluded.last_day > last_day then 1 else on_last_day + 1 end,
      last_day    = max(last_day, excluded.last_day),
      first       = case when excluded.first_at < first_at then excluded.first else first end,
      first_kind  = case when excluded.first_at < first_at then excluded.first_kind else first_kind end,
      first_at    = min(first_at, excluded.first_at)`)
  return (participant, { contest, round, agency, host, unit, kind, group, at }, seq) =>
    void enter.run(contest, participant, round, agency, host, unit, group, dayOf(at), at, seq, kind)
}

/**
 * The turns somebody has taken within a limit, void ones too; `before` is everything they have handed in so far. What was
 * recorded since a clock ran ahead counts with the day it ran to: setting it back gives nobody a new turn.
 */
export function countTurns({ round, per, at }: TurnScope, before: readonly Participation[]): number {
  if (per === 'day') return sum(before, row => (row.lastDay >= dayOf(at) ? row.onLastDay : 0))
  return attemptsIn(per === 'round' ? round : undefined, before)
}

/** Attempts of a participant in a round, or in every round, whichever portals hosted them. */
export const attemptsIn = (round: string | undefined, before: readonly Participation[]): number =>
  sum(before, row => (round === undefined || row.round === round ? row.attempts : 0))

const sum = (rows: readonly Participation[], of: (row: Participation) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)

/** The earliest attempt of these rows; of two at one instant the one recorded first. */
export function earliest(rows: readonly Participation[]): Participation | undefined {
  let found: Participation | undefined
  for (const row of rows) if (!found || isBefore(row, found)) found = row
  return found
}

const isBefore = (one: Participation, other: Participation): boolean =>
  one.firstAt < other.firstAt || (one.firstAt === other.firstAt && one.first < other.first)

const LabelsRow = StoredAttempt.pick({
  contest: true,
  round: true,
  agency: true,
  host: true,
  via: true,
  unit: true,
  kind: true,
  group: true,
  submittedAt: true,
})

/** What an attempt that stands in the store was counted under, by its number. */
export function labelsReader(db: Connection): (seq: number) => z.infer<typeof LabelsRow> {
  const select = db.prepare(`
    select contest, round, agency, host, via, unit, kind, "group", submitted_at as submittedAt
      from attempts where seq = ?`)
  return seq => LabelsRow.parse(select.get(seq))
}
