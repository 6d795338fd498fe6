import type { Context } from 'hono'
import { respond, type Whole } from './respond.ts'

/** How long an answer may be kept: personal ones never, public ones for seconds. */
export type Caching = 'no-store' | `public, max-age=${number}`

/** Answer with `body` as JSON. */
export const sendJson = (body: object, status: number, caching: Caching): Response =>
  sendEncodedJson(JSON.stringify(body), status, caching)

/**
 * The one place that answers with JSON. `Access-Control-Allow-Origin: *` goes on everything, errors included:
 * there are no credentials to steal, and `Origin: null` must work too.
 */
export const sendEncodedJson = (json: Whole['body'], status: number, caching: Caching): Response =>
  respond({
    body: json,
    status,
    headers: {
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': '*',
      // A cache in front says so how old its copy is, which our own clock cannot know.
      'Access-Control-Expose-Headers': 'Age',
      'Cache-Control': caching,
      'X-Content-Type-Options': 'nosniff',
    },
  })

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
