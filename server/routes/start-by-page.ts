import type { Context } from 'hono'
import { showPaper } from '../attempt/paper/paper.ts'
import { readRegistration } from '../attempt/registration.ts'
import { type DrawnAttempt, startAttempt } from '../attempt/start-attempt.ts'
import type { Contest } from '../contest/contest.ts'
import { publicContest } from '../contest/public-contest.ts'
import type { Form } from '../contract/form.ts'
import { isRefusal, type Refusal, sentenceOf } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendPage } from '../http/page.ts'
import { refusalOf } from '../http/problem.ts'
import { readSentForm } from '../http/read-form.ts'
import { contestPage } from '../pages/contest-page.ts'
import { paperPage } from '../pages/paper-page.ts'
import type { TypedForm } from '../pages/registration-form.ts'
import { roundsAt } from '../pages/say-when.ts'
import { sendNotice } from './not-found.ts'
import { languageOf, readEvidence } from './read-evidence.ts'
import { told } from './told.ts'

/** Identity and consent in, the paper out; or the same page again with everything typed and what to mend. */
export async function startByPage(deps: Dependencies, c: Context, contest: Contest): Promise<Response> {
  const form = await readSentForm(c)
  if (isRefusal(form)) return sendNotice(deps, c, form, contest)
  const evidence = readEvidence(deps, c, 'page')
  const started = await orRefusal(deps, () => startAttempt(deps, contest, form, evidence, deps.clock()))
  if (isRefusal(started)) {
    const refusals = faultsOf(contest, form, started)
    return sendContest(deps, c, contest, { site: form.get('site')?.[0], typed: { form, refusals } })
  }
  return sendPaper(deps, c, contest, started, { form: new Map(), refusals: [] })
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

interface ContestRequest {
  /** The agency an address or a form names. */
  readonly site: string | undefined
  /** A registration that was refused. */
  readonly typed?: TypedForm
}

/** The first page of a contest: the same for everyone until somebody has typed on it. */
export async function sendContest(
  deps: Dependencies,
  c: Context,
  contest: Contest,
  { site, typed }: ContestRequest,
): Promise<Response> {
  const now = deps.clock()
  const shown = publicContest(contest, now)
  const agency = contest.agencies.find(({ id }) => id === site)
  const page = contestPage({
    say: languageOf(c),
    contest: shown,
    rounds: roundsAt(contest.rules, now),
    site: agency && { agency: agency.id, name: agency.name },
    typed: typed ?? { form: new Map(), refusals: [] },
    tally: shown.status === 'closed' ? await told(deps, contest, now) : undefined,
    publicUrl: deps.publicUrl,
  })
  const refused = typed?.refusals[0]?.refused
  return refused
    ? sendPage(page, { status: sentenceOf(refused).status })
    : sendPage(page, { caching: 'public, max-age=5' })
}

/**
 * A paper as a page, new or refused. The reader's own browser may keep it until its deadline, so that the Back
 * button shows it again with every answer: a page that came by POST and may not be kept is gone. It holds a sealed
 * token and answers, and nothing a person could be known by.
 */
export function sendPaper(
  deps: Dependencies,
  c: Context,
  contest: Contest,
  started: DrawnAttempt,
  typed: TypedForm,
): Promise<Response> {
  const now = deps.clock()
  const page = paperPage({
    say: languageOf(c),
    contest: publicContest(contest, now),
    sheet: { ...started, questions: showPaper(started.paper) },
    typed,
  })
  const left = Math.max(0, Math.floor((Date.parse(started.deadline) - now) / 1000))
  const refused = typed.refusals[0]?.refused
  return sendPage(page, {
    status: refused ? sentenceOf(refused).status : 200,
    caching: `private, max-age=${left}`,
  })
}

/** Do `work`; when it throws, a refusal, so that the page can come again with what was typed on it. */
export async function orRefusal<T>(deps: Dependencies, work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    deps.log(`/q: ${error.name}: ${error.message}`)
    return refusalOf(error)
  }
}
