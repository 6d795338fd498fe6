import * as z from 'zod'
import { Via } from '../contract.ts'
import type { Connection } from './open-database.ts'
import type { RecordedAttempt } from './store.ts'

const AttemptRow = z.object({
  seq: z.int(),
  contest: z.string(),
  receipt: z.string(),
  agency: z.string().nullable(),
  via: Via,
  submitted_at: z.int(),
  right: z.int(),
  total: z.int(),
  digest: z.instanceof(Buffer),
  leaf: z.instanceof(Buffer),
})

/** Read one attempt by its id or by its receipt. */
export function readAttempt(
  db: Connection,
  by: 'attempt' | 'receipt',
): (key: string) => RecordedAttempt | undefined {
  const select = db.prepare(`
    select seq, contest, receipt, agency, via, submitted_at, right, total, digest, leaf
      from attempts where ${by} = ?`)
  return key => {
    const found = select.get(key)
    return found === undefined ? undefined : recorded(AttemptRow.parse(found))
  }
}

function recorded(row: z.infer<typeof AttemptRow>): RecordedAttempt {
  const { seq, contest, receipt, agency, via, submitted_at, right, total, digest, leaf } = row
  return {
    contest,
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
