import type { MiddlewareHandler } from 'hono'

/**
 * `Access-Control-Allow-Origin: *` on every answer, errors included: there are no credentials to steal, and
 * `Origin: null` must work too. Set before the handler runs, so that nothing has to be copied afterwards.
 */
export const openToAll: MiddlewareHandler = async (c, next) => {
  c.header('Access-Control-Allow-Origin', '*')
  if (c.req.method !== 'OPTIONS') return next()
  c.header('Access-Control-Allow-Methods', 'GET, POST')
  c.header('Access-Control-Allow-Headers', 'Content-Type')
  c.header('Access-Control-Max-Age', '7200')
  return c.body(null, 204)
}
