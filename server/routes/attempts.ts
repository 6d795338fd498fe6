import { Hono } from 'hono'
import { submitAttempt } from '../attempt/submit-attempt.ts'
import type { Dependencies } from '../dependencies.ts'
import { isRefusal } from '../errors.ts'
import { answer } from './answer.ts'
import { readForm } from './read-form.ts'
import { readHost } from './read-host.ts'
import { reply } from './reply.ts'

/** `/v1/attempts/{attempt}`: hand in a paper. */
export const attempts = (on: Dependencies) =>
  new Hono().post('/:attempt', async c => {
    const form = await readForm(c)
    if (isRefusal(form)) return reply(form)
    const submitted = await submitAttempt(on, c.req.param('attempt'), form, contest =>
      readHost(on, c, contest, form),
    )
    if (isRefusal(submitted)) return reply(submitted)
    return answer(submitted.body, submitted.first ? 201 : 200, 'no-store')
  })
