import { readAttempt } from './attempt-row.ts'
import type { Connection } from './open-database.ts'
import type { Recorded, Submission } from './store.ts'

/** Agency name under which the distinct people of the whole contest are counted. */
export const EVERYONE = '*'

/**
 * The hot verb on SQLite: a group of submissions in one IMMEDIATE transaction. Rows, participants, the
 * host-and-person pairs and the counters are written together, so counters equal a recount at every moment.
 */
export function sqliteWriter(db: Connection): (group: readonly Submission[]) => Recorded[] {
  const find = readAttempt(db, 'attempt')
  const insertRow = insertAttempt(db)
  const enter = enterParticipant(db)
  const count = countSubmission(db)
  const attemptsOf = db
    .prepare('select attempts from participants where contest = ? and round = ? and participant = ?')
    .pluck()

  const record = (submission: Submission): Recorded => {
    const before = find(submission.attempt)
    if (before) {
      const same = before.digest.equals(submission.digest)
      return same ? { outcome: 'repeated', row: before } : { outcome: 'different' }
    }
    const { contest, round, participant, limit } = submission
    const made = Number(attemptsOf.get(contest, round, participant) ?? 0)
    if (limit !== null && made >= limit) return { outcome: 'over-limit' }
    const seq = insertRow(submission)
    enter(submission, seq)
    count(submission)
    return { outcome: 'recorded', row: recordedRow(submission, seq) }
  }

  const inOneCommit = db.transaction((group: readonly Submission[]) => group.map(record))
  return group => inOneCommit.immediate(group)
}

function recordedRow(submission: Submission, seq: number) {
  const { contest, receipt, agency, via, submittedAt, right, of, digest, leaf } = submission
  return {
    contest,
    receipt,
    agency,
    via,
    submittedAt,
    right,
    of,
    digest,
    leaf: { index: seq - 1, hash: leaf },
  }
}

function insertAttempt(db: Connection): (submission: Submission) => number {
  const insert = db.prepare(`
    insert into attempts (attempt, receipt, contest, version, round, participant, agency, host, via, started_at,
      submitted_at, right, total, prediction, answers, digest, personal, consent, leaf)
    values (@attempt, @receipt, @contest, @version, @round, @participant, @agency, @host, @via, @startedAt,
      @submittedAt, @right, @of, @prediction, @answers, @digest, @personal, @consent, @leaf)`)
  return submission => Number(insert.run(submission).lastInsertRowid)
}

/** Count the attempt for its participant and keep their best one: most right, and of equals the first. */
function enterParticipant(db: Connection): (submission: Submission, seq: number) => void {
  const enter = db.prepare(`
    insert into participants (contest, round, participant, attempts, best, best_right)
    values (@contest, @round, @participant, 1, @seq, @right)
    on conflict do update set
      attempts   = attempts + 1,
      best       = case when excluded.best_right > best_right then excluded.best else best end,
      best_right = max(best_right, excluded.best_right)`)
  return ({ contest, round, participant, right }, seq) => {
    enter.run({ contest, round, participant, right, seq })
  }
}

function countSubmission(db: Connection): (submission: Submission) => void {
  const meet = db.prepare(
    'insert into hosted (contest, agency, participant) values (?, ?, ?) on conflict do nothing',
  )
  const add = db.prepare(`
    insert into counters (contest, agency, name, count) values (?, ?, ?, 1)
    on conflict do update set count = count + 1`)
  return ({ contest, agency, via, participant }) => {
    const host = agency ?? ''
    add.run(contest, host, 'attempts')
    add.run(contest, host, 'valid')
    add.run(contest, host, `via-${via}`)
    if (meet.run(contest, host, participant).changes) add.run(contest, host, 'people')
    if (meet.run(contest, EVERYONE, participant).changes) add.run(contest, EVERYONE, 'people')
  }
}
