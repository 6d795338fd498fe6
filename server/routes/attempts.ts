import { Hono } from 'hono'
import { tellDeadline } from '../attempt/open-paper.ts'
import { submitAttempt } from '../attempt/submit-attempt.ts'
import { isRefusal } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendJson } from '../http/json.ts'
import { sendProblem } from '../http/problem.ts'
import { readForm } from '../http/read-form.ts'
import { readEvidence } from './read-evidence.ts'

/** `/v1/attempts/{attempt}`: hand in a paper, or ask until when that can be done. */
export const attempts = (deps: Dependencies) =>
  new Hono()
    .post('/:attempt', async c => {
      const now = deps.clock()
      const form = await readForm(c)
      if (isRefusal(form)) return sendProblem(form)
      const submitted = await submitAttempt(
        deps,
        c.req.param('attempt'),
        form,
        readEvidence(deps, c, 'api'),
        now,
      )
      if (isRefusal(submitted)) return sendProblem(submitted)
      return sendJson(submitted.body, submitted.first ? 201 : 200, 'no-store')
    })
    .post('/:attempt/deadline', async c => {
      const now = deps.clock()
      const form = await readForm(c)
      if (isRefusal(form)) return sendProblem(form)
      const told = await tellDeadline(deps, c.req.param('attempt'), form, now)
      return isRefusal(told) ? sendProblem(told) : sendJson(told, 200, 'no-store')
    })
