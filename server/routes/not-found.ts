import type { Context } from 'hono'
import { type Refusal, refuse } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendProblem } from '../http/problem.ts'
import { addressMeant } from './address-meant.ts'
import { sendNotice } from './send-notice.ts'

/** An address that leads nowhere: to where it was meant, else a page for a browser and a problem for a program. */
export function notFound(deps: Dependencies, c: Context): Response | Promise<Response> {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
    return refuseAs(deps, c, refuse('method-not-allowed'))
  const meant = addressMeant(deps, c)
  if (meant !== undefined) return c.redirect(meant, 302)
  return refuseAs(deps, c, refuse('not-found'))
}

/** Refuse as whoever asks can read it: a page for a browser, a problem for a program. */
export const refuseAs = (deps: Dependencies, c: Context, refusal: Refusal): Response | Promise<Response> =>
  /\b(text\/html|application\/xhtml\+xml)\b/i.test(c.req.header('accept') ?? '')
    ? sendNotice(deps, refusal)
    : sendProblem(refusal)

/** A page of a contest nobody here runs: the address may have been meant otherwise. */
export function noContest(deps: Dependencies, c: Context): Response | Promise<Response> {
  const meant = c.req.method !== 'POST' ? addressMeant(deps, c) : undefined
  return meant === undefined ? sendNotice(deps, refuse('unknown-contest')) : c.redirect(meant, 302)
}
