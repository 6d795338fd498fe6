import type { Context } from 'hono'
import { reopenAttempt } from '../attempt/reopen-attempt.ts'
import type { Started } from '../attempt/start-attempt.ts'
import { submitAttempt } from '../attempt/submit-attempt.ts'
import type { Contest } from '../contest/contest.ts'
import type { Form } from '../contest/form.ts'
import { showPaper } from '../contest/paper.ts'
import { publicContest } from '../contest/public-contest.ts'
import type { Dependencies } from '../dependencies.ts'
import { isRefusal, type Refusal, type RefusalCode, refuse, sentenceOf } from '../errors.ts'
import { paperFaults } from '../pages/paper-faults.ts'
import { paperPage } from '../pages/paper-page.ts'
import { resultPage } from '../pages/result-page.ts'
import { orRefusal } from './or-refusal.ts'
import { readLink } from './read-link.ts'
import { sendNotice } from './send-notice.ts'
import { sendPage } from './send-page.ts'

/** After these nothing the reader changes on the paper would make the server take it. */
const FINAL: readonly RefusalCode[] = [
  'invalid-token',
  'expired-token',
  'before-opening',
  'after-closing',
  'attempt-limit',
  'already-submitted',
]

/** Token, answers and prediction in, the receipt out; or the paper again with every answer kept. */
export async function submitByPage(
  on: Dependencies,
  c: Context,
  contest: Contest,
  form: Form,
): Promise<Response> {
  const attempt = c.req.param('attempt') ?? ''
  const started = await reopenAttempt(on, contest.rules.id, attempt, form.get('token')?.[0] ?? '')
  if (!started) return sendNotice(on, refuse('invalid-token'), contest, form.get('site')?.[0])
  const submitted = await orRefusal(on, () =>
    submitAttempt(on, attempt, form, current => readLink(on, c, current, form)),
  )
  const site = started.site?.agency
  if (isRefusal(submitted) && FINAL.includes(submitted.refused))
    return sendNotice(on, submitted, contest, site)
  if (isRefusal(submitted)) return askAgain(on, contest, started, form, submitted)
  const page = resultPage({ contest: publicContest(contest, on.clock()), site, submitted: submitted.body })
  return sendPage(page, { status: submitted.first ? 201 : 200 })
}

function askAgain(
  on: Dependencies,
  contest: Contest,
  started: Started,
  form: Form,
  refusal: Refusal,
): Promise<Response> {
  const questions = showPaper(started.paper)
  const page = paperPage({
    contest: publicContest(contest, on.clock()),
    sheet: { ...started, questions },
    typed: { form, refusals: paperFaults(contest.rules, questions, form, refusal) },
  })
  return sendPage(page, { status: sentenceOf(refusal.refused).status })
}
