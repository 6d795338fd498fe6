/** An answer made whole. The names of plain headers are spelled as RFC 9110 spells them: `ETag`, `Content-Type`. */
export interface Whole {
  readonly body: string | Buffer<ArrayBuffer>
  readonly status?: number | undefined
  readonly headers: Headers | Record<string, string>
}

/** Seconds after which whoever was told 503, a script or a person, may ask again. */
export const RETRY_AFTER = '2'

const WHOLE = Symbol('whole')

/** A Response made here. Kept in a WeakMap, what it was made of outlives it, and every paper becomes old memory. */
interface WholeResponse extends Response {
  [WHOLE]?: Whole
}

/**
 * A Response that the compressing middleware finds whole again by `wholeOf`: reading the body back goes through a
 * stream, which costs more than packing it. Plain headers keep @hono/node-server's fast path; Hono's own `c.json`
 * after `c.header` copies a Headers object twice.
 */
export function respond(whole: Whole): Response {
  const { body, status, headers } = whole
  const response: WholeResponse = new Response(body, { status, headers })
  response[WHOLE] = whole
  return response
}

/** What `respond` was given; undefined for a Response made elsewhere. */
export const wholeOf = (response: WholeResponse): Whole | undefined => response[WHOLE]
