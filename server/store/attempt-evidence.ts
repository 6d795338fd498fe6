import type * as z from 'zod'
import { StoredAttempt } from './attempt-row.ts'
import type { AttemptFiles } from './open-attempt-files.ts'
import { attemptsIn, participationReader } from './participation.ts'

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
export function attemptsOfPeople(
  { store }: AttemptFiles,
  { contest, people }: { contest: string; people: readonly string[] },
): number[] {
  const turnsOf = participationReader(store)
  return people.map(person => attemptsIn(undefined, turnsOf(contest, person)))
}
