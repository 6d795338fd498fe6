import { Hono } from 'hono'
import { encodeAttempt } from '../attempt/encode-attempt.ts'
import { startAttempt } from '../attempt/start-attempt.ts'
import type { Contest } from '../contest/contest.ts'
import { writeInstant } from '../contest/instant.ts'
import { publicContest } from '../contest/public-contest.ts'
import { isRefusal, refuse } from '../contract/problem.ts'
import type { Tally } from '../contract/public.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendEncodedJson, sendJson } from '../http/json.ts'
import { sendProblem } from '../http/problem.ts'
import { readForm } from '../http/read-form.ts'
import { tallyOf } from '../tally/tally.ts'
import { readEvidence } from './read-evidence.ts'

/** `/v1/contests/{contest}`: what everyone may know, the start of an attempt, the tally. */
export const contests = (deps: Dependencies) =>
  new Hono()
    .get('/:contest', c => {
      const contest = deps.contests.current.get(c.req.param('contest'))
      if (!contest) return sendProblem(refuse('unknown-contest'))
      return sendJson(publicContest(contest, deps.clock()), 200, 'public, max-age=5')
    })
    .post('/:contest/attempts', async c => {
      const contest = deps.contests.current.get(c.req.param('contest'))
      if (!contest) return sendProblem(refuse('unknown-contest'))
      const now = deps.clock()
      const form = await readForm(c)
      if (isRefusal(form)) return sendProblem(form)
      const started = await startAttempt(deps, contest, form, readEvidence(deps, c, 'api'), now)
      if (isRefusal(started)) return sendProblem(started)
      return sendEncodedJson(encodeAttempt(started), 201, 'no-store')
    })
    .get('/:contest/tally', async c => {
      const contest = deps.contests.current.get(c.req.param('contest'))
      if (!contest) return sendProblem(refuse('unknown-contest'))
      return sendJson(await readTally(deps, contest), 200, 'public, max-age=1')
    })

/** The tally of a contest as it stands; agencies that have left the registry keep their count and their name. */
export async function readTally(deps: Dependencies, contest: Contest): Promise<Tally> {
  const { id } = contest.rules
  const { counts, people } = await deps.store.counts(id)
  const gone = new Map<string, string>()
  for (const { agency } of counts) {
    if (agency === null || contest.agencies.some(listed => listed.id === agency)) continue
    gone.set(agency, (await deps.store.agencyName(id, agency)) ?? agency)
  }
  return { asOf: writeInstant(deps.clock()), ...tallyOf(contest, counts, people, gone) }
}
