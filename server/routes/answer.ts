/** How long an answer may be kept: personal ones never, public ones for seconds. */
export type Caching = 'no-store' | `public, max-age=${number}`

/** Answer with `body` as JSON. */
export const answer = (body: object, status: number, caching: Caching): Response =>
  answerEncoded(JSON.stringify(body), status, caching)

/**
 * The one place that answers with JSON. `Access-Control-Allow-Origin: *` goes on everything, errors included:
 * there are no credentials to steal, and `Origin: null` must work too. A plain header object keeps Node's fast
 * path; Hono's own `c.json` after `c.header` copies a Headers object twice.
 */
export const answerEncoded = (
  json: string | Buffer<ArrayBuffer>,
  status: number,
  caching: Caching,
): Response =>
  new Response(json, {
    status,
    headers: {
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': '*',
      // A cache in front says so how old its copy is, which our own clock cannot know.
      'Access-Control-Expose-Headers': 'Age',
      'Cache-Control': caching,
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
    },
  })
