import { attemptReader } from './attempt-row.ts'
import { counterSheet, type Newcomer } from './counters.ts'
import { hostActivitySheet } from './host-activity.ts'
import type { Connection } from './open-database.ts'
import type { RecordedAttempt, RecordOutcome, Submission } from './store.ts'

/**
 * The hot verb on SQLite: a group of submissions in one IMMEDIATE transaction. Rows, participation and counters
 * are written together, so counters equal a recount at every moment. Each submission touches three pages: the
 * end of the attempts, one of the receipts' index, one of the participation.
 */
export function sqliteWriter(db: Connection): (group: readonly Submission[]) => RecordOutcome[] {
  const find = attemptReader(db)
  const insertRow = attemptInserter(db)
  const enter = participationWriter(db)
  const attemptsOf = attemptCounter(db)
  const sheet = counterSheet(db)
  const hosts = hostActivitySheet(db)

  const record = (submission: Submission): RecordOutcome => {
    const { contest, round, participant, limit } = submission
    const mayInsert = limit === null || attemptsOf(contest, round, participant) < limit
    const seq = mayInsert ? insertRow(submission) : undefined
    if (seq === undefined) return compare(find(submission.receipt), submission)
    sheet.count(submission, enter(submission, seq))
    hosts.count(submission)
    return { outcome: 'recorded', row: recordedRow(submission, seq) }
  }

  const inOneCommit = db.transaction((group: readonly Submission[]) => {
    sheet.clear()
    hosts.clear()
    const outcomes = group.map(record)
    sheet.post()
    hosts.post()
    return outcomes
  })
  return group => inOneCommit.immediate(group)
}

/** Attempts a participant has submitted in a round, whichever portals hosted them. */
function attemptCounter(db: Connection): (contest: string, round: string, participant: string) => number {
  const select = db
    .prepare(
      'select ifnull(sum(attempts), 0) from participation where contest = ? and participant = ? and round = ?',
    )
    .pluck()
  return (contest, round, participant) => Number(select.get(contest, participant, round))
}

/** What a submission that was not inserted is: the same one again, another under the same receipt, or one too many. */
function compare(before: RecordedAttempt | undefined, { digest }: Submission): RecordOutcome {
  if (!before) return { outcome: 'over-limit' }
  return before.digest.equals(digest) ? { outcome: 'repeated', row: before } : { outcome: 'different' }
}

function recordedRow(submission: Submission, seq: number): RecordedAttempt {
  const { contest, version, receipt, agency, via, submittedAt, right, of, digest, leaf } = submission
  return {
    ...{ contest, version, receipt, agency, via, submittedAt, right, of, digest },
    leaf: { index: seq - 1, hash: leaf },
  }
}

/** Insert the row and its sealed identity; undefined when the receipt is there already. */
function attemptInserter(db: Connection): (submission: Submission) => number | undefined {
  const insert = db.prepare(`
    insert into attempts (receipt, attempt, contest, version, round, participant, agency, host, via, started_at,
      submitted_at, right, total, prediction, answers, digest, consent, leaf)
    values (@receipt, @attempt, @contest, @version, @round, @participant, @agency, @host, @via, @startedAt,
      @submittedAt, @right, @of, @prediction, @answers, @digest, @consent, @leaf)
    on conflict (receipt) do nothing`)
  const keep = db.prepare('insert into personal (seq, sealed) values (?, ?)')
  return submission => {
    const { changes, lastInsertRowid } = insert.run(submission)
    if (changes === 0) return undefined
    const seq = Number(lastInsertRowid)
    keep.run(seq, submission.personal)
    return seq
  }
}

/** Count the attempt for its participant, keeping the best one: most right, and of equals the first. */
function participationWriter(db: Connection): (submission: Submission, seq: number) => Newcomer {
  const known = db.prepare('select agency from participation where contest = ? and participant = ?').pluck()
  const enter = db.prepare(`
    insert into participation (contest, participant, round, agency, attempts, best, best_right)
    values (?, ?, ?, ?, 1, ?, ?)
    on conflict do update set
      attempts   = attempts + 1,
      best       = case when excluded.best_right > best_right then excluded.best else best end,
      best_right = max(best_right, excluded.best_right)`)
  return ({ contest, participant, round, agency, right }, seq) => {
    const host = agency ?? ''
    const before = known.all(contest, participant)
    enter.run(contest, participant, round, host, seq, right)
    return { toAgency: !before.includes(host), toContest: before.length === 0 }
  }
}
