import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

type Fetch = (request: Request, env: object) => Response | Promise<Response>

/** Bytes below which packing saves nothing: it all fits one network packet. */
const WORTH_IT = 1200
const pack = promisify(gzip)

/** Gzip asked for by name (RFC 9110, 12.5.3); a weight of 0 says that it cannot be read. */
const READS_GZIP = /(^|,)\s*(x-)?gzip(?!\s*;\s*q=0(\.0*)?\s*(,|$))\s*(;|,|$)/i

/**
 * The same application, answering those who read gzip in gzip: a paper is 19 kB, and 5 kB packed. Nothing here
 * mixes a secret with what a stranger chose, so the length tells nobody anything (BREACH).
 */
export const gzipped =
  (fetch: Fetch): Fetch =>
  async (request, env) => {
    const answer = await fetch(request, env)
    // An answer without a body, to HEAD or 304, would be given a length that is not that of the real one.
    if (answer.body === null || !READS_GZIP.test(request.headers.get('accept-encoding') ?? '')) return answer
    const packable = /^(text\/|application\/(problem\+)?json)/.test(answer.headers.get('content-type') ?? '')
    if (!packable || answer.headers.has('content-encoding')) return answer
    const body = Buffer.from(await answer.arrayBuffer())
    const headers = new Headers(answer.headers)
    if (body.length < WORTH_IT) return new Response(body, { status: answer.status, headers })
    headers.set('Content-Encoding', 'gzip')
    headers.set('Vary', 'Accept-Encoding')
    return new Response(await pack(body), { status: answer.status, headers })
  }
