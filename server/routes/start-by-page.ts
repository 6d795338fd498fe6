import type { Context } from 'hono'
import { readRegistration } from '../attempt/registration.ts'
import { startAttempt } from '../attempt/start-attempt.ts'
import type { Contest } from '../contest/contest.ts'
import type { Form } from '../contract/form.ts'
import { isRefusal, type Refusal } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { readSentForm } from '../http/read-form.ts'
import { orRefusal } from './or-refusal.ts'
import { readEvidence } from './read-evidence.ts'
import { sendContest } from './send-contest.ts'
import { sendNotice } from './send-notice.ts'
import { sendPaper } from './send-paper.ts'

/** Identity and consent in, the paper out; or the same page again with everything typed and what to mend. */
export async function startByPage(on: Dependencies, c: Context, contest: Contest): Promise<Response> {
  const form = await readSentForm(c)
  if (isRefusal(form)) return sendNotice(on, form, contest)
  const evidence = readEvidence(on, c, 'page')
  const started = await orRefusal(on, () => startAttempt(on, contest, form, evidence, on.clock()))
  if (isRefusal(started)) {
    const refusals = faultsOf(contest, form, started)
    return sendContest(on, contest, { site: form.get('site')?.[0], typed: { form, refusals } })
  }
  return sendPaper(on, contest, started, { form: new Map(), refusals: [] })
}

/**
 * Everything to mend in a registration that was refused with `first`: on a slow network a page that names faults one by
 * one is a page for each. A refusal that is about no field stands alone: nothing the reader could mend would lift it.
 */
function faultsOf(contest: Contest, form: Form, first: Refusal): readonly Refusal[] {
  if (first.field === undefined) return [first]
  const registration = readRegistration(contest, form)
  const faults = 'faults' in registration ? registration.faults : []
  return faults.some(({ field }) => field === first.field) ? faults : [first, ...faults]
}
