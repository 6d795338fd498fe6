import { Hono } from 'hono'
import type { Contest } from '../contest/contest.ts'
import { tellScore } from '../contest/disclosure.ts'
import { writeInstant } from '../contest/instant.ts'
import { isRefusal, type Refusal, refuse } from '../contract/problem.ts'
import type { PublicReceipt } from '../contract/public.ts'
import type { Dependencies } from '../dependencies.ts'
import { answer } from '../http/json.ts'
import { reply } from '../http/problem.ts'
import { readReceiptCode, signReceipt } from '../seal/receipt-code.ts'
import type { RecordedAttempt } from '../store/store.ts'

/** `/v1/receipts/{code}`: anyone holding a receipt can ask whether it counts, and for whom. */
export const receipts = (on: Dependencies) =>
  new Hono().get('/:code', async c => {
    const receipt = await findReceipt(on, c.req.param('code'))
    return isRefusal(receipt) ? reply(receipt) : answer(receipt, 200, 'no-store')
  })

/** What anyone may know of the attempt behind a receipt code, however it was typed. */
export async function findReceipt(on: Dependencies, typed: string): Promise<PublicReceipt | Refusal> {
  const row = await rowOf(on, typed)
  const contest = row && (await contestOfRow(on, row))
  return contest ? publicReceipt(on, contest, row) : refuse('unknown-receipt')
}

/** The contest of the attempt behind a receipt code, whether or not it is still served. */
export async function contestOfReceipt(on: Dependencies, typed: string): Promise<Contest | undefined> {
  const row = await rowOf(on, typed)
  return row && contestOfRow(on, row)
}

async function rowOf(on: Dependencies, typed: string): Promise<RecordedAttempt | undefined> {
  const code = readReceiptCode(typed)
  return code === undefined ? undefined : on.store.find(code)
}

/** A contest that is served no more still stands in the store, as it was when this attempt was begun. */
const contestOfRow = async (on: Dependencies, { contest, version }: RecordedAttempt) =>
  on.contests.current.get(contest) ?? (await on.contests.version(contest, version))

/** Which agency it was counted for is told for ever, also after the agency has left the registry. */
async function publicReceipt(
  on: Dependencies,
  contest: Contest,
  row: RecordedAttempt,
): Promise<PublicReceipt> {
  const agency = await agencyOf(on, contest, row.agency)
  const promise = {
    receipt: row.receipt,
    contest: row.contest,
    counted: true,
    agency,
    via: row.via,
    submittedAt: writeInstant(row.submittedAt),
    leaf: { index: row.leaf.index, hash: row.leaf.hash.toString('hex') },
  }
  const signature = signReceipt(on.keys, JSON.stringify(promise))
  return { ...promise, signature, ...tellScore(contest.rules, row, on.clock()) }
}

async function agencyOf(
  on: Dependencies,
  contest: Contest,
  id: string | null,
): Promise<PublicReceipt['agency']> {
  if (id === null) return null
  const listed = contest.agencies.find(agency => agency.id === id)?.name
  return { agency: id, name: listed ?? (await on.store.agencyName(contest.rules.id, id)) ?? id }
}
