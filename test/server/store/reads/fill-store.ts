import { join } from 'node:path'
import Database from 'better-sqlite3'
import { rebuildCounts } from '../../../../server/store/recount.ts'
import { sqliteStore } from '../../../../server/store/sqlite-store.ts'
import type { Submission } from '../../../../server/store/store.ts'
import { manyAttempts } from './many-attempts.ts'

const GROUP = 50_000

/**
 * A store with so many attempts, faster than they could be handed in: the rows are put there, and every count is made from
 * them as an upgrade does. `attemptOf`: the attempt of each number.
 */
export async function fillStore(
  folder: string,
  count: number,
  attemptOf = (number: number): Submission => manyAttempts(number, Math.ceil(count / 4)),
): Promise<void> {
  await sqliteStore(folder).close()
  const db = new Database(join(folder, 'agency-quiz.db'))
  db.pragma('synchronous = OFF')
  const insert = db.prepare(`
    insert into attempts (receipt, attempt, contest, version, round, participant, agency, host, via, unit, kind, "group",
      started_at, submitted_at, right, total, prediction, answers, digest, consent, leaf)
    values (@receipt, @attempt, @contest, @version, @round, @participant, @agency, @host, @via, @unit, @kind, @group,
      @startedAt, @submittedAt, @right, @of, @prediction, @answers, @digest, @consent, @leaf)`)
  const group = db.transaction((from: number, to: number) => {
    for (let number = from; number < to; number += 1) insert.run(attemptOf(number))
  })
  for (let from = 0; from < count; from += GROUP) group(from, Math.min(count, from + GROUP))
  db.transaction(() => rebuildCounts(db))()
  db.pragma('wal_checkpoint(truncate)')
  db.close()
}
