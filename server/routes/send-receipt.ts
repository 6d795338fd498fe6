import type { Contest } from '../contest/contest.ts'
import { publicContest } from '../contest/public-contest.ts'
import { isRefusal, type Refusal, refuse, sentenceOf } from '../contract/problem.ts'
import type { PublicReceipt } from '../contract/public.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendPage } from '../http/page.ts'
import { receiptPage, receiptText } from '../pages/receipt-page.ts'
import { findReceipt } from './receipts.ts'

/** What an address asks of a receipt: the code as typed, and `text` for a file to keep. */
interface Asked {
  readonly code?: string
  readonly format?: string
}

/** The page where a receipt is looked up; with a code also what it stands for, as a page or as a file. */
export async function sendReceipt(
  deps: Dependencies,
  contest: Contest,
  { code, format }: Asked,
): Promise<Response> {
  const found = code === undefined ? undefined : await receiptOf(deps, contest, code)
  const shown = publicContest(contest, deps.clock())
  if (format === 'text' && found !== undefined && !isRefusal(found)) {
    const address = `${deps.publicUrl}/q/${found.contest}/receipt?code=${found.receipt}`
    return sendFile(`bien-nhan-${found.receipt}.txt`, receiptText(shown, contest.rules, found, address))
  }
  const page = receiptPage({
    contest: shown,
    rules: contest.rules,
    code: code ?? '',
    receipt: isRefusal(found) ? undefined : found,
    refusals: isRefusal(found) ? [found] : [],
  })
  return sendPage(page, { status: isRefusal(found) ? sentenceOf(found.refused).status : 200 })
}

/** Plain text to be kept; the mark at its start tells old editors that it is UTF-8. */
const sendFile = (name: string, text: string): Response =>
  new Response(`\ufeff${text}`, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })

/** A receipt of this contest; those of another are unknown here. */
async function receiptOf(
  deps: Dependencies,
  contest: Contest,
  code: string,
): Promise<PublicReceipt | Refusal> {
  const receipt = await findReceipt(deps, code)
  const isHere = !isRefusal(receipt) && receipt.contest === contest.rules.id
  return isHere ? receipt : refuse('unknown-receipt', 'code')
}
