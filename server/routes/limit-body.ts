import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { refuse } from '../errors.ts'
import { reply } from './reply.ts'

/** Bytes accepted in any request body. */
const BODY_LIMIT = 16_384

/**
 * Refuse bodies over 16 kB. A declared length is enough to judge by, since Node reads no further than it; only
 * a chunked body has to be watched as it comes, which costs a materialised Request (5 times the work, measured).
 */
export const limitBody = (): MiddlewareHandler => {
  const refuseLarge: Parameters<typeof bodyLimit>[0]['onError'] = () => reply(refuse('body-too-large'))
  const watch = bodyLimit({ maxSize: BODY_LIMIT, onError: refuseLarge })
  return async (c, next) => {
    const declared = c.req.header('content-length')
    if (declared === undefined) return c.req.method === 'POST' ? watch(c, next) : next()
    if (Number(declared) > BODY_LIMIT) return reply(refuse('body-too-large'))
    await next()
  }
}
