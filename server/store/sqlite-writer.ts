import { attemptCounter } from './attempt-counter.ts'
import { attemptReader } from './attempt-row.ts'
import { hostActivitySheet } from './host-activity.ts'
import type { Connection } from './open-database.ts'
import { type OpenedPaper, type Opening, paperOpener } from './openings.ts'
import { attemptsIn, countTurns, participationReader } from './participation.ts'
import type { RecordedAttempt, RecordOutcome, Submission } from './store.ts'

/** What one commit can hold: every part of it is called within it, and again where it has to be tried again. */
type Work = () => void

/**
 * The hot verbs on SQLite: a group of submissions and openings in one IMMEDIATE transaction. Rows, participation and counts
 * are written together, so counts equal a recount at every moment. Each submission touches three pages: the end of the
 * attempts, one of the index of their receipts, one of the participation; each opening one.
 */
export function sqliteWriter(db: Connection) {
  const find = attemptReader(db)
  const insertRow = attemptInserter(db)
  const participationOf = participationReader(db)
  const openPaper = paperOpener(db)
  const [counts, hosts] = [attemptCounter(db), hostActivitySheet(db)]
  const record = (submission: Submission): RecordOutcome => {
    const { contest, participant, limit, limitPer: per = 'round', submittedAt: at } = submission
    const before = participationOf(contest, participant)
    const mayInsert = limit === null || countTurns({ ...submission, per, at }, before) < limit
    const seq = mayInsert ? insertRow(submission) : undefined
    if (seq === undefined) return compare(find(submission.receipt), submission)
    counts.count(submission, seq, before)
    hosts.count(submission, seq, before)
    return { outcome: 'recorded', row: recordedRow(submission, seq) }
  }
  const open = (opening: Opening): OpenedPaper =>
    openPaper(opening, attemptsIn(opening.round, participationOf(opening.contest, opening.participant)))
  const inOneCommit = db.transaction((group: readonly Work[]) => {
    counts.clear()
    hosts.clear()
    const done = group.map(work => work())
    counts.post()
    hosts.post()
    return done
  })
  const commit = (group: readonly Work[]) => inOneCommit.immediate(group)
  return { record, open, commit }
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
  // In their order: to find a value by its name takes three times as long.
  const insert = db.prepare(`
    insert into attempts (receipt, attempt, contest, version, round, participant, agency, host, via, unit, kind, "group",
      started_at, submitted_at, right, total, prediction, answers, digest, consent, leaf)
    values (${Array.from({ length: 21 }, () => '?').join()})
    on conflict (receipt) do nothing`)
  const keep = db.prepare('insert into personal (seq, sealed) values (?, ?)')
  return submission => {
    const { receipt, attempt, contest, version, round, participant, agency, host, via } = submission
    const { unit, kind, group, startedAt, submittedAt, right, of, prediction } = submission
    const { answers, digest, consent, leaf, personal } = submission
    const { changes, lastInsertRowid } = insert.run(
      ...[receipt, attempt, contest, version, round, participant, agency, host, via, unit, kind, group],
      ...[startedAt, submittedAt, right, of, prediction, answers, digest, consent, leaf],
    )
    if (changes === 0) return undefined
    const seq = Number(lastInsertRowid)
    keep.run(seq, personal)
    return seq
  }
}
