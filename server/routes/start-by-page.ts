import type { Context } from 'hono'
import { startAttempt } from '../attempt/start-attempt.ts'
import type { Contest } from '../contest/contest.ts'
import { isRefusal } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSentForm } from '../http/read-form.ts'
import { registrationFaults } from '../pages/registration-faults.ts'
import { orRefusal } from './or-refusal.ts'
import { readEvidence } from './read-evidence.ts'
import { sendContest } from './send-contest.ts'
import { sendNotice } from './send-notice.ts'
import { sendPaper } from './send-paper.ts'

/** Identity and consent in, the paper out; or the same page again with everything typed and what to mend. */
export async function startByPage(deps: Dependencies, c: Context, contest: Contest): Promise<Response> {
  const form = await readSentForm(c)
  if (isRefusal(form)) return sendNotice(deps, form, contest)
  const evidence = readEvidence(deps, c, 'page')
  const started = await orRefusal(deps, () => startAttempt(deps, contest, form, evidence, deps.clock()))
  if (isRefusal(started)) {
    const refusals = registrationFaults(contest, form, started)
    return sendContest(deps, contest, { site: form.get('site')?.[0], typed: { form, refusals } })
  }
  return sendPaper(deps, contest, started, { form: new Map(), refusals: [] })
}
