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
