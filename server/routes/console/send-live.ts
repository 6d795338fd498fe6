import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { writeInstant } from '../../contest/instant.ts'
import { AS_OF } from '../../contract/console/shell.ts'
import { matchesEtag } from '../../http/page-file.ts'
import { respond } from '../../http/respond.ts'

interface Written {
  readonly json: string
  readonly etag: string
}

/** What many ask for at once is one object, and written once. */
const known = new WeakMap<object, Written>()

/**
 * The numbers of a page as JSON, for its next reading: 304 where they are still the same, and in either case when they
 * were true (`asOf`, epoch ms). Nobody keeps them but the page, and no other origin may read them.
 */
export function sendLive(c: Context, body: object, asOf: number): Response {
  const { json, etag } = known.get(body) ?? written(body)
  const headers = {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ETag: etag,
    [AS_OF]: writeInstant(asOf),
  }
  return matchesEtag(c.req.header('if-none-match'), etag)
    ? new Response(null, { status: 304, headers })
    : respond({ body: json, headers })
}

function written(body: object): Written {
  const json = JSON.stringify(body)
  const etag = `W/"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`
  known.set(body, { json, etag })
  return { json, etag }
}

/** The numbers are still being counted: how far that has come, 0 to 1. The page asks again. */
export const sendShare = (share: number): Response =>
  respond({
    body: JSON.stringify({ share }),
    status: 202,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  })
