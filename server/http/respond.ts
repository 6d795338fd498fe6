/** The body of an answer that was made whole. */
export type Body = string | Buffer<ArrayBuffer>

const bodies = new WeakMap<Response, Body>()

/**
 * An answer made whole, whose body the compressing middleware finds again by `bodyOf`: reading it back out of the
 * Response goes through a stream and costs more than the packing. Plain headers keep @hono/node-server's fast path;
 * Hono's own `c.json` after `c.header` copies a Headers object twice.
 */
export function respond(body: Body, init: { status?: number; headers: Record<string, string> }): Response {
  const response = new Response(body, init)
  bodies.set(response, body)
  return response
}

/** The body `respond` was given; undefined for a Response made elsewhere. */
export const bodyOf = (response: Response): Body | undefined => bodies.get(response)
