import { Hono } from 'hono'
import { encodeAttempt } from '../attempt/encode-attempt.ts'
import { startAttempt } from '../attempt/start-attempt.ts'
import { publicContest } from '../contest/public-contest.ts'
import { isRefusal, refuse } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { answer, answerEncoded } from '../http/json.ts'
import { reply } from '../http/problem.ts'
import { readForm } from '../http/read-form.ts'
import { readEvidence } from './read-evidence.ts'
import { readTally } from './read-tally.ts'

/** `/v1/contests/{contest}`: what everyone may know, the start of an attempt, the tally. */
export const contests = (on: Dependencies) =>
  new Hono()
    .get('/:contest', c => {
      const contest = on.contests.current.get(c.req.param('contest'))
      if (!contest) return reply(refuse('unknown-contest'))
      return answer(publicContest(contest, on.clock()), 200, 'public, max-age=5')
    })
    .post('/:contest/attempts', async c => {
      const contest = on.contests.current.get(c.req.param('contest'))
      if (!contest) return reply(refuse('unknown-contest'))
      const now = on.clock()
      const form = await readForm(c)
      if (isRefusal(form)) return reply(form)
      const started = await startAttempt(on, contest, form, readEvidence(on, c, 'api'), now)
      if (isRefusal(started)) return reply(started)
      return answerEncoded(encodeAttempt(started), 201, 'no-store')
    })
    .get('/:contest/tally', async c => {
      const contest = on.contests.current.get(c.req.param('contest'))
      if (!contest) return reply(refuse('unknown-contest'))
      return answer(await readTally(on, contest), 200, 'public, max-age=1')
    })
