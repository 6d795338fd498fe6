import type * as z from 'zod'
import { StoredAttempt } from './attempt-row.ts'
import type { CountedAttempt } from './count-keys.ts'
import type { Connection } from './open-database.ts'

/** A participant's attempts in one round, at one agency, under one declared unit and group. */
export interface Participation {
  readonly round: string
  readonly agency: string
  readonly unit: string
  readonly group: string
  readonly attempts: number
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
    select round, agency, unit, "group", attempts, first_at as firstAt, first, first_kind as firstKind
      from participation where contest = ? and participant = ?`)
  return (contest, participant) => select.all(contest, participant)
}

/** Enter one more attempt, numbered `seq`, for its participant. Of two at one instant the one recorded first is first. */
export function participationWriter(
  db: Connection,
): (participant: string, counted: CountedAttempt, seq: number) => void {
  const enter = db.prepare(`
    insert into participation
      (contest, participant, round, agency, unit, "group", attempts, first_at, first, first_kind)
    values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
    on conflict do update set
      attempts   = attempts + 1,
      first      = case when excluded.first_at < first_at then excluded.first else first end,
      first_kind = case when excluded.first_at < first_at then excluded.first_kind else first_kind end,
      first_at   = min(first_at, excluded.first_at)`)
  return (participant, { contest, round, agency, unit, kind, group, at }, seq) =>
    void enter.run(contest, participant, round, agency, unit, group, at, seq, kind)
}

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
