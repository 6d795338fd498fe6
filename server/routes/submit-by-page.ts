import type { Context } from 'hono'
import { type OpenPaper, openPaper } from '../attempt/open-paper.ts'
import { readPrediction } from '../attempt/paper/answers.ts'
import { showPaper } from '../attempt/paper/paper.ts'
import { drawAttempt } from '../attempt/start-attempt.ts'
import { type SubmitResult, submitAttempt } from '../attempt/submit-attempt.ts'
import type { Contest } from '../contest/contest.ts'
import { phaseAt } from '../contest/deadline.ts'
import { writeInstant } from '../contest/instant.ts'
import { foldCode } from '../contest/pasted-text.ts'
import { publicContest } from '../contest/public-contest.ts'
import type { Rules } from '../contest/rules.ts'
import type { Form } from '../contract/form.ts'
import { isRefusal, type Refusal, refuse, sentenceOf } from '../contract/problem.ts'
import type { PaperQuestion } from '../contract/public.ts'
import { endsPaper } from '../contract/refusal-meaning.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendPage } from '../http/page.ts'
import { readSentForm } from '../http/read-form.ts'
import type { Say } from '../pages/language.ts'
import { endedPaperPage } from '../pages/notice-page.ts'
import { type Blanks, resultPage } from '../pages/result-page.ts'
import { roundsAt } from '../pages/say-when.ts'
import { receiptCode } from '../seal/receipt-code.ts'
import { sendNotice } from './not-found.ts'
import { languageOf, readEvidence } from './read-evidence.ts'
import { findReceipt } from './receipts.ts'
import { orRefusal, sendPaper } from './start-by-page.ts'

/** Token, answers and prediction in, the receipt out; or the paper again with every answer kept. */
export async function submitByPage(deps: Dependencies, c: Context, contest: Contest): Promise<Response> {
  const now = deps.clock()
  const form = await readSentForm(c)
  if (isRefusal(form)) return sendNotice(deps, c, form, contest)
  const attempt = c.req.param('attempt') ?? ''
  const paper = await openPaper(deps, attempt, form, now)
  if (isRefusal(paper) || paper.token.contest !== contest.rules.id)
    return sendNotice(
      deps,
      c,
      isRefusal(paper) ? paper : refuse('invalid-token'),
      contest,
      form.get('site')?.[0],
    )
  const submitted = await orRefusal(deps, () =>
    submitAttempt(deps, attempt, form, readEvidence(deps, c, 'page'), now),
  )
  if (!isRefusal(submitted)) return sendResult(deps, languageOf(c), paper, form, submitted, now)
  if (endsPaper(submitted.refused)) return sendEnd(deps, c, paper, submitted, now)
  const started = drawAttempt(deps, paper.atStart, paper.token, paper.sealed)
  const refusals = paperFaults(contest.rules, showPaper(started.paper), form, submitted)
  return sendPaper(deps, c, contest, { ...started, deadline: writeInstant(paper.ends) }, { form, refusals })
}

/** The receipt, with the agency it is counted for as the store has it and what the paper left blank. */
async function sendResult(
  deps: Dependencies,
  say: Say,
  opened: OpenPaper,
  form: Form,
  { body: submitted, first }: SubmitResult,
  now: number,
): Promise<Response> {
  const { token, atStart, sealed, inForce } = opened
  // The paper is recorded: whatever fails from here on must not say that it is not.
  const receipt = await orRefusal(deps, () => findReceipt(deps, submitted.receipt))
  const { paper, site } = drawAttempt(deps, atStart, token, sealed)
  const counted = isRefusal(receipt) ? { agency: site, via: token.via } : receipt
  const page = resultPage({
    say,
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
  deps: Dependencies,
  c: Context,
  { token, inForce, ends, round }: OpenPaper,
  refusal: Refusal,
  now: number,
): Promise<Response> {
  const code = receiptCode(deps.keys, token.contest, token.attempt)
  const site = token.agency ?? undefined
  const stored = await orRefusal(deps, () => deps.store.find(code))
  if (isRefusal(stored)) return sendNotice(deps, c, stored, inForce, site)
  const page = endedPaperPage({
    say: languageOf(c),
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

/** Everything to mend in a paper that was refused with `first`: every question left blank, and the prediction. */
function paperFaults(
  rules: Rules,
  questions: readonly PaperQuestion[],
  form: Form,
  first: Refusal,
): Refusal[] {
  const blank = rules.paper.answerAll ? questions.filter(({ id }) => !form.has(id)) : []
  const faults = blank.map(({ id }) => refuse('missing-answers', id))
  const written = form.get('prediction')?.[0]
  const prediction = readPrediction(rules, written)
  const isBlank = rules.prediction !== null && foldCode(written ?? '') === ''
  if (isRefusal(prediction)) faults.push(isBlank ? refuse('missing-field', 'prediction') : prediction)
  return faults.some(({ field }) => field === first.field) ? faults : [first, ...faults]
}

/** What a paper that was taken leaves blank; undefined where it leaves nothing. */
function blanksOf(rules: Rules, questions: readonly PaperQuestion[], form: Form): Blanks | undefined {
  const answered = questions.filter(({ id }) => form.has(id)).length
  const lacksPrediction = isRefusal(readPrediction(rules, form.get('prediction')?.[0]))
  return answered < questions.length || lacksPrediction
    ? { answered, of: questions.length, lacksPrediction }
    : undefined
}
