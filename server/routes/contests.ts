import { Hono } from 'hono'
import { startAttempt } from '../attempt/start-attempt.ts'
import { instant } from '../contest/instant.ts'
import { publicContest } from '../contest/public-contest.ts'
import { tallyOf } from '../contest/tally.ts'
import type { Dependencies } from '../dependencies.ts'
import { isRefusal, refuse } from '../errors.ts'
import { readForm } from './read-form.ts'
import { readHost } from './read-host.ts'
import { reply } from './reply.ts'

/** `/v1/contests/{contest}`: what everyone may know, the start of an attempt, the tally. */
export const contests = (on: Dependencies) =>
  new Hono()
    .get('/:contest', c => {
      const contest = on.contests.current.get(c.req.param('contest'))
      if (!contest) return reply(c, refuse('unknown-contest'))
      c.header('Cache-Control', 'public, max-age=5')
      return c.json(publicContest(contest, on.clock()))
    })
    .post('/:contest/attempts', async c => {
      const contest = on.contests.current.get(c.req.param('contest'))
      if (!contest) return reply(c, refuse('unknown-contest'))
      const form = await readForm(c)
      if (isRefusal(form)) return reply(c, form)
      const host = readHost(on, c, contest, form)
      if (isRefusal(host)) return reply(c, host)
      const started = await startAttempt(on, contest, form, host)
      if (isRefusal(started)) return reply(c, started)
      c.header('Cache-Control', 'no-store')
      return c.json(started, 201)
    })
    .get('/:contest/tally', async c => {
      const contest = on.contests.current.get(c.req.param('contest'))
      if (!contest) return reply(c, refuse('unknown-contest'))
      const { counts, people } = await on.store.counts(contest.rules.id)
      c.header('Cache-Control', 'public, max-age=1')
      return c.json({ asOf: instant(on.clock()), ...tallyOf(contest, counts, people) })
    })
