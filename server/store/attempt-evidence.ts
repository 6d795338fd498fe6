import * as z from 'zod'
import { Via } from '../contract/public.ts'
import { type AttemptFiles, catchUp, type Turn } from './attempt-index.ts'

/** Everything the store knows of one attempt, its sealed identity included; null where it is no more, or was not said. */
const Evidence = z.object({
  seq: z.int(),
  receipt: z.string(),
  attempt: z.string(),
  contest: z.string(),
  version: z.string(),
  round: z.string(),
  participant: z.string(),
  agency: z.string().nullable(),
  host: z.string().nullable(),
  via: Via,
  unit: z.string().nullable(),
  kind: z.string().nullable(),
  group: z.string().nullable(),
  startedAt: z.int(),
  submittedAt: z.int(),
  right: z.int(),
  total: z.int(),
  prediction: z.int().nullable(),
  /** Chosen options by question, as they were stored. */
  answers: z.string(),
  consent: z.string(),
  leaf: z.instanceof(Uint8Array),
  sealed: z.string().nullable(),
})
export type AttemptEvidence = z.infer<typeof Evidence>

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
  return found === undefined ? undefined : Evidence.parse(found)
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
