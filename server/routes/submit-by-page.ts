import type { Context } from 'hono'
import { type OpenPaper, openPaper } from '../attempt/open-paper.ts'
import { showPaper } from '../attempt/paper/paper.ts'
import { drawAttempt } from '../attempt/start-attempt.ts'
import { type SubmitResult, submitAttempt } from '../attempt/submit-attempt.ts'
import type { Contest } from '../contest/contest.ts'
import { writeInstant } from '../contest/instant.ts'
import { phaseAt } from '../contest/paper-time.ts'
import { publicContest } from '../contest/public-contest.ts'
import type { Form } from '../contract/form.ts'
import { isRefusal, type Refusal, refuse, sentenceOf } from '../contract/problem.ts'
import type { ProblemCode } from '../contract/problem-code.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendPage } from '../http/page.ts'
import { readSentForm } from '../http/read-form.ts'
import { endedPaperPage } from '../pages/ended-paper-page.ts'
import { blanksOf, paperFaults } from '../pages/paper-faults.ts'
import { resultPage } from '../pages/result-page.ts'
import { roundsAt } from '../pages/rounds-shown.ts'
import { receiptCode } from '../seal/receipt-code.ts'
import { orRefusal } from './or-refusal.ts'
import { readEvidence } from './read-evidence.ts'
import { findReceipt } from './receipts.ts'
import { sendNotice } from './send-notice.ts'
import { sendPaper } from './send-paper.ts'

/** After these nothing the reader changes on the paper would make the server take it. */
const FINAL: readonly ProblemCode[] = [
  'expired-token',
  'before-opening',
  'after-closing',
  'after-round-closing',
  'attempt-limit',
  'already-submitted',
]

/** Token, answers and prediction in, the receipt out; or the paper again with every answer kept. */
export async function submitByPage(on: Dependencies, c: Context, contest: Contest): Promise<Response> {
  const now = on.clock()
  const form = await readSentForm(c)
  if (isRefusal(form)) return sendNotice(on, form, contest)
  const attempt = c.req.param('attempt') ?? ''
  const paper = await openPaper(on, attempt, form, now)
  if (isRefusal(paper) || paper.token.contest !== contest.rules.id)
    return sendNotice(on, isRefusal(paper) ? paper : refuse('invalid-token'), contest, form.get('site')?.[0])
  const submitted = await orRefusal(on, () =>
    submitAttempt(on, attempt, form, readEvidence(on, c, 'page'), now),
  )
  if (!isRefusal(submitted)) return sendResult(on, paper, form, submitted, now)
  if (FINAL.includes(submitted.refused)) return sendEnd(on, paper, submitted, now)
  const started = drawAttempt(on, paper.atStart, paper.token, paper.sealed)
  const refusals = paperFaults(contest.rules, showPaper(started.paper), form, submitted)
  return sendPaper(on, contest, { ...started, deadline: writeInstant(paper.ends) }, { form, refusals })
}

/** The receipt, with the agency it is counted for as the store has it and what the paper left blank. */
async function sendResult(
  on: Dependencies,
  opened: OpenPaper,
  form: Form,
  { body: submitted, first }: SubmitResult,
  now: number,
): Promise<Response> {
  const { token, atStart, sealed, inForce } = opened
  // The paper is recorded: whatever fails from here on must not say that it is not.
  const receipt = await orRefusal(on, () => findReceipt(on, submitted.receipt))
  const { paper, site } = drawAttempt(on, atStart, token, sealed)
  const counted = isRefusal(receipt) ? { agency: site, via: token.via } : receipt
  const page = resultPage({
    contest: publicContest(inForce, now),
    rules: inForce.rules,
    site: site?.agency,
    submitted,
    counted,
    isTimeUp: phaseAt(opened, Date.parse(submitted.submittedAt)) !== 'running',
    blanks: blanksOf(inForce.rules, showPaper(paper), form),
  })
  return sendPage(page, { status: first ? 201 : 200 })
}

/** What became of a paper that is taken no more. */
async function sendEnd(
  on: Dependencies,
  { token, inForce, ends, round }: OpenPaper,
  refusal: Refusal,
  now: number,
): Promise<Response> {
  const code = receiptCode(on.keys, token.contest, token.attempt)
  const site = token.agency ?? undefined
  const stored = await orRefusal(on, () => on.store.find(code))
  if (isRefusal(stored)) return sendNotice(on, stored, inForce, site)
  const page = endedPaperPage({
    contest: publicContest(inForce, now),
    site,
    refusal,
    round,
    ends,
    receipt: stored?.receipt,
    rounds: roundsAt(inForce.rules, now),
  })
  return sendPage(page, { status: sentenceOf(refusal.refused).status })
}
