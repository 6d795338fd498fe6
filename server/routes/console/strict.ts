import type { Context, MiddlewareHandler } from 'hono'
import { refuse } from '../../contract/problem.ts'
import { sendProblem } from '../../http/problem.ts'
import { respond, wholeOf } from '../../http/respond.ts'
import { sendRefusal } from './answers.ts'
import type { Console } from './guard.ts'

/**
 * What a page of the console may do: load its own script and stylesheet, ask its own server. Scripts build markup by
 * Lit's policy alone (Trusted Types).
 */
const POLICY = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:"],
  ...["connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"],
  ...["require-trusted-types-for 'script'", 'trusted-types lit-html'],
].join('; ')

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Not `no-referrer`: a form's own POST would then carry `Origin: null`.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
}

/**
 * Around everything of the console, what is refused included: a request that another site's page sent changes nothing,
 * an answer that nobody cleared is never given, and none may be read by another origin, framed or kept.
 */
export const strict =
  (publicUrl: string): MiddlewareHandler<Console> =>
  async (c, next) => {
    if (c.req.method === 'OPTIONS') c.res = sendProblem(refuse('method-not-allowed'))
    else if (isUnsafe(c.req.method) && !isOurs(c, publicUrl)) c.res = sendRefusal('foreign-origin')
    else await next()
    const isLeak = c.res.status < 400 && !c.get('isCleared')
    const answer = close(isLeak ? sendRefusal('not-permitted') : c.res)
    // Hono copies the old answer's headers into the new one unless there is none.
    c.res = undefined
    c.res = answer
  }

const isUnsafe = (method: string): boolean => method !== 'GET' && method !== 'HEAD'

/** Whether a page of ours sent it. A browser says so in one header or both; who says neither is no browser of today. */
function isOurs(c: Context, publicUrl: string): boolean {
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  if (site === undefined && origin === undefined) return false
  return (site ?? 'same-origin') === 'same-origin' && (origin ?? publicUrl) === publicUrl
}

function close(answer: Response): Response {
  const headers = new Headers(answer.headers)
  for (const name of [...headers.keys()]) if (name.startsWith('access-control-')) headers.delete(name)
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value)
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  const whole = wholeOf(answer)
  const { status } = answer
  return whole
    ? respond({ body: whole.body, status, headers })
    : new Response(answer.body, { status, headers })
}
