import { Hono } from 'hono'
import { encodeAttempt } from '../attempt/encode-attempt.ts'
import { startAttempt } from '../attempt/start-attempt.ts'
import { publicContest } from '../contest/public-contest.ts'
import { isRefusal, refuse } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendEncodedJson, sendJson } from '../http/json.ts'
import { sendProblem } from '../http/problem.ts'
import { readForm } from '../http/read-form.ts'
import { readEvidence } from './read-evidence.ts'
import { told } from './told.ts'

/** Seconds for which a tally may be kept: as it stands, and as of last midnight, which a close may end sooner. */
const LIVE_S = 1
const DAILY_S = 60

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
      const tally = await told(deps, contest, deps.clock())
      return sendJson(tally, 200, `public, max-age=${tally.disclosure ? DAILY_S : LIVE_S}`)
    })
