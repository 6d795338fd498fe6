import type { Contest } from '../contest/contest.ts'
import { publicContest } from '../contest/public-contest.ts'
import type { PublicReceipt } from '../contract.ts'
import type { Dependencies } from '../dependencies.ts'
import { isRefusal, type Refusal, refuse, sentenceOf } from '../errors.ts'
import { receiptPage } from '../pages/receipt-page.ts'
import { findReceipt } from './receipts.ts'
import { sendPage } from './send-page.ts'

/** The page where a receipt is looked up; with `code`, as typed, also what it stands for. */
export async function sendReceipt(
  on: Dependencies,
  contest: Contest,
  code: string | undefined,
): Promise<Response> {
  const found = code === undefined ? undefined : await receiptOf(on, contest, code)
  const page = receiptPage({
    contest: publicContest(contest, on.clock()),
    code: code ?? '',
    receipt: isRefusal(found) ? undefined : found,
    refusals: isRefusal(found) ? [found] : [],
  })
  return sendPage(page, { status: isRefusal(found) ? sentenceOf(found.refused).status : 200 })
}

/** A receipt of this contest; those of another are unknown here. */
async function receiptOf(on: Dependencies, contest: Contest, code: string): Promise<PublicReceipt | Refusal> {
  const receipt = await findReceipt(on, code)
  const isHere = !isRefusal(receipt) && receipt.contest === contest.rules.id
  return isHere ? receipt : refuse('unknown-receipt', 'code')
}
