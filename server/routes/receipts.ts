import { Hono } from 'hono'
import type { Contest } from '../contest/contest.ts'
import { tellScore } from '../contest/disclosure.ts'
import { writeInstant } from '../contest/instant.ts'
import { readReceiptCode } from '../contest/read-receipt-code.ts'
import { isRefusal, type Refusal, refuse } from '../contract/problem.ts'
import type { PublicReceipt } from '../contract/public.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendJson } from '../http/json.ts'
import { sendProblem } from '../http/problem.ts'
import { signReceipt } from '../seal/receipt-code.ts'
import type { RecordedAttempt } from '../store/store.ts'
import { tellsPlaces } from './told.ts'

/** `/v1/receipts/{code}`: anyone holding a receipt can ask whether it counts, and for whom. */
export const receipts = (deps: Dependencies) =>
  new Hono().get('/:code', async c => {
    const receipt = await findReceipt(deps, c.req.param('code'))
    return isRefusal(receipt) ? sendProblem(receipt) : sendJson(receipt, 200, 'no-store')
  })

/** What anyone may know of the attempt behind a receipt code, however it was typed. */
export async function findReceipt(deps: Dependencies, typed: string): Promise<PublicReceipt | Refusal> {
  const row = await rowOf(deps, typed)
  const contest = row && (await contestOfRow(deps, row))
  return contest ? publicReceipt(deps, contest, row) : refuse('unknown-receipt')
}

/** The contest of the attempt behind a receipt code, whether or not it is still served. */
export async function contestOfReceipt(deps: Dependencies, typed: string): Promise<Contest | undefined> {
  const row = await rowOf(deps, typed)
  return row && contestOfRow(deps, row)
}

async function rowOf(deps: Dependencies, typed: string): Promise<RecordedAttempt | undefined> {
  const code = readReceiptCode(typed)
  return code === undefined ? undefined : deps.store.find(code)
}

/** A contest that is served no more still stands in the store, as it was when this attempt was begun. */
const contestOfRow = async (deps: Dependencies, { contest, version }: RecordedAttempt) =>
  deps.contests.current.get(contest) ?? (await deps.contests.version(contest, version))

/** Which agency it was counted for is told for ever, also after the agency has left the registry. */
async function publicReceipt(
  deps: Dependencies,
  contest: Contest,
  row: RecordedAttempt,
): Promise<PublicReceipt> {
  const agency = await agencyOf(deps, contest, row.agency)
  const promise = {
    receipt: row.receipt,
    contest: row.contest,
    counted: true,
    agency,
    via: row.via,
    submittedAt: writeInstant(row.submittedAt),
    leaf: { hash: row.leaf.hash.toString('hex') },
  }
  const signature = signReceipt(deps.keys, JSON.stringify(promise))
  const now = deps.clock()
  const leaf = { ...(tellsPlaces(deps, now) && { index: row.leaf.index }), ...promise.leaf }
  return { ...promise, leaf, signature, ...tellScore(contest.rules, row, now) }
}

async function agencyOf(
  deps: Dependencies,
  contest: Contest,
  id: string | null,
): Promise<PublicReceipt['agency']> {
  if (id === null) return null
  const listed = contest.agencies.find(agency => agency.id === id)?.name
  return { agency: id, name: listed ?? (await deps.store.agencyName(contest.rules.id, id)) ?? id }
}
