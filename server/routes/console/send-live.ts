import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { writeInstant } from '../../contest/instant.ts'
import { AS_OF } from '../../contract/console/shell.ts'
import { type Coding, chooseCoding, encode, OFFERED } from '../../http/compress.ts'
import { matchesEtag } from '../../http/page-file.ts'
import { respond } from '../../http/respond.ts'

interface Written {
  readonly json: string
  readonly etag: string
  readonly packed: Map<Coding, Buffer<ArrayBuffer>>
}

/** What many ask for at once is one object: written once, and packed once. */
const known = new WeakMap<object, Written>()

/**
 * The numbers of a page as JSON, for its next reading: 304 where they are still the same, and in either case when they
 * were true (`asOf`, epoch ms). Nobody keeps them but the page, and no other origin may read them.
 */
export function sendLive(c: Context, body: object, asOf: number): Response {
  const { json, etag, packed } = known.get(body) ?? written(body)
  const headers = {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ETag: etag,
    [AS_OF]: writeInstant(asOf),
  }
  if (matchesEtag(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const coding = chooseCoding(c.req.header('accept-encoding'), OFFERED)
  if (coding === undefined) return respond({ body: json, headers })
  const content = packed.get(coding) ?? encode(json, coding)
  packed.set(coding, content)
  return respond({
    body: content,
    headers: { ...headers, 'Content-Encoding': coding, Vary: 'Accept-Encoding' },
  })
}

function written(body: object): Written {
  const json = JSON.stringify(body)
  const etag = `W/"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`
  const made = { json, etag, packed: new Map() }
  known.set(body, made)
  return made
}

/** The numbers are still being counted: how far that has come, 0 to 1. The page asks again. */
export const sendShare = (share: number): Response =>
  respond({
    body: JSON.stringify({ share }),
    status: 202,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  })
