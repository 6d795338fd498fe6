import type { Context } from 'hono'

/**
 * Answer a preflight. The element causes none, but what a portal wraps round `fetch` (a CSRF header, `traceparent`)
 * does; so whatever header is asked for is allowed, by its name, because there are no credentials for it to carry.
 */
export const preflight = (c: Context): Response =>
  new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, HEAD, POST',
      'Access-Control-Allow-Headers': c.req.header('access-control-request-headers') ?? '*',
      'Access-Control-Allow-Private-Network': 'true',
      'Access-Control-Max-Age': '7200',
      Vary: 'Access-Control-Request-Headers',
    },
  })
