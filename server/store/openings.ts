import type { Connection } from './open-database.ts'

/** A paper that is asked for, where the rules measure from its first opening. */
export interface Opening {
  readonly contest: string
  readonly round: string
  readonly participant: string
  /** When it is asked for, epoch ms. */
  readonly at: number
  /** How long a paper may lie open by the rules in force, ms. */
  readonly lasts: number
}

/** The paper somebody has: which of theirs in the round, and when it was first opened (epoch ms). */
export interface OpenedPaper {
  readonly number: number
  readonly openedAt: number
}

interface OpeningRow extends OpenedPaper {
  readonly attempts: number
  readonly until: number
}

/**
 * Open a paper, or find the one that is open already: until something is handed in or its time is up, whoever asks again has
 * the same paper and the same clock. After that the next paper is theirs. Within the caller's transaction; `attempts` is
 * what the person has handed in in the round.
 */
export function paperOpener(db: Connection): (opening: Opening, attempts: number) => OpenedPaper {
  const latest = db.prepare<[string, string, string], OpeningRow>(`
    select number, attempts, opened_at as openedAt, until from openings
      where contest = ? and participant = ? and round = ? order by number desc limit 1`)
  const enter = db.prepare(`
    insert into openings (contest, participant, round, number, attempts, opened_at, until)
    values (?, ?, ?, ?, ?, ?, ?)`)
  return ({ contest, round, participant, at, lasts }, attempts) => {
    const last = latest.get(contest, participant, round)
    if (last && last.attempts === attempts && at < Math.max(last.until, last.openedAt + lasts))
      return { number: last.number, openedAt: last.openedAt }
    const number = Math.max(attempts, last ? last.number + 1 : 0)
    enter.run(contest, participant, round, number, attempts, at, at + lasts)
    return { number, openedAt: at }
  }
}
