import type * as z from 'zod'
import { type AttemptFiles, catchUp, type Turn } from './attempt-index.ts'
import { StoredAttempt } from './attempt-row.ts'

export type AttemptEvidence = z.infer<typeof StoredAttempt>

/** The evidence of one attempt of a contest by its receipt; undefined: there is none. */
export function attemptEvidence(
  { store }: AttemptFiles,
  { contest, receipt }: { contest: string; receipt: string },
): AttemptEvidence | undefined {
  const found = store
    .prepare(`
      select seq, receipt, attempt, contest, version, round, participant, agency, host, via, unit, kind, "group",
          started_at as startedAt, submitted_at as submittedAt, right, total, prediction, answers, consent, leaf, sealed
        from attempts left join personal using (seq) where receipt = ? and contest = ?`)
    .get(receipt, contest)
  return found === undefined ? undefined : StoredAttempt.parse(found)
}

/** How many attempts each of these people has handed in in a contest, in the order asked. */
export async function attemptsOfPeople(
  files: AttemptFiles,
  { contest, people }: { contest: string; people: readonly string[] },
  turn: Turn,
): Promise<number[]> {
  await catchUp(files, turn)
  const most = files.index
    .prepare('select ifnull(max(nth), 0) from found where contest = ? and participant = ?')
    .pluck()
  return people.map(person => Number(most.get(contest, person)))
}
