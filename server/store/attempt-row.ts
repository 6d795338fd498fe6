import * as z from 'zod'
import { Via } from '../contract/public.ts'
import type { Connection } from './open-database.ts'
import type { RecordedAttempt } from './store.ts'

/** Everything the store knows of one attempt, its sealed identity included; null where it is no more, or was not said. */
export const StoredAttempt = z.object({
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

const AttemptRow = z.object({
  seq: z.int(),
  contest: z.string(),
  version: z.string(),
  receipt: z.string(),
  agency: z.string().nullable(),
  via: Via,
  submitted_at: z.int(),
  right: z.int(),
  total: z.int(),
  digest: z.instanceof(Buffer),
  leaf: z.instanceof(Buffer),
})

/** Read one attempt by its receipt. */
export function attemptReader(db: Connection): (receipt: string) => RecordedAttempt | undefined {
  const select = db.prepare(`
    select seq, contest, version, receipt, agency, via, submitted_at, right, total, digest, leaf
      from attempts where receipt = ?`)
  return receipt => {
    const found = select.get(receipt)
    return found === undefined ? undefined : recordedAttempt(AttemptRow.parse(found))
  }
}

function recordedAttempt(row: z.infer<typeof AttemptRow>): RecordedAttempt {
  const { seq, contest, version, receipt, agency, via, submitted_at, right, total, digest, leaf } = row
  return {
    contest,
    version,
    receipt,
    agency,
    via,
    submittedAt: submitted_at,
    right,
    of: total,
    digest,
    leaf: { index: seq - 1, hash: leaf },
  }
}
