import type { Context } from 'hono'
import { reopenAttempt } from '../attempt/reopen-attempt.ts'
import { submitAttempt } from '../attempt/submit-attempt.ts'
import type { Contest } from '../contest/contest.ts'
import type { Form } from '../contest/form.ts'
import { showPaper } from '../contest/paper.ts'
import { publicContest } from '../contest/public-contest.ts'
import type { Dependencies } from '../dependencies.ts'
import { isRefusal, type RefusalCode, refuse } from '../errors.ts'
import { paperFaults } from '../pages/paper-faults.ts'
import { resultPage } from '../pages/result-page.ts'
import { orRefusal } from './or-refusal.ts'
import { readEvidence } from './read-evidence.ts'
import { sendNotice } from './send-notice.ts'
import { sendPage } from './send-page.ts'
import { sendPaper } from './send-paper.ts'

/** After these nothing the reader changes on the paper would make the server take it. */
const FINAL: readonly RefusalCode[] = [
  'invalid-token',
  'expired-token',
  'before-opening',
  'after-closing',
  'after-round-closing',
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
  const now = on.clock()
  const submitted = await orRefusal(on, () =>
    submitAttempt(on, attempt, form, readEvidence(on, c, 'page'), now),
  )
  const site = started.site?.agency
  if (isRefusal(submitted) && FINAL.includes(submitted.refused))
    return sendNotice(on, submitted, contest, site)
  if (isRefusal(submitted)) {
    const refusals = paperFaults(contest.rules, showPaper(started.paper), form, submitted)
    return sendPaper(on, contest, started, { form, refusals })
  }
  const page = resultPage({ contest: publicContest(contest, now), site, submitted: submitted.body })
  return sendPage(page, { status: submitted.first ? 201 : 200 })
}
