import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Context } from 'hono'
import { respond } from './respond.ts'

/** Caching of a file whose address outlives its content: old for five minutes at most, and shown at once while it is fetched anew. */
export const EVERGREEN = 'public, max-age=300, stale-while-revalidate=604800'

/**
 * A file our pages load, sent with a validator so that a returning reader downloads it once. It is read at start, as
 * `new URL('./name.css', import.meta.url)` beside the module that names it; the build copies it beside the server.
 */
export function pageFile(file: URL, type: string): (c: Context) => Response {
  const text = readFileSync(file, 'utf8')
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const headers = {
    'Cache-Control': EVERGREEN,
    'Content-Type': `${type}; charset=utf-8`,
    // A sandboxed frame has no origin, so to its browser even our own files come from elsewhere.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
  }
  return c =>
    matchesEtag(c.req.header('if-none-match'), etag)
      ? new Response(null, { status: 304, headers })
      : respond({ body: text, headers })
}

/**
 * Whether `If-None-Match` names `etag` (RFC 9110, 13.1.2), in its list or as `*`, by the weak comparison, so that
 * a file kept in one coding is still good in another. What packs on the way writes its coding into the tag: `"x-gzip"`
 * (Apache, Caddy), `"x--gzip"` (Jetty), `"x;br"` (LiteSpeed).
 */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  const opaque = (tag: string) =>
    tag
      .trim()
      .replace(/^W\//i, '')
      .replace(/([-;:._]+(x-)?(gzip|gz|br|zstd|deflate))+"$/i, '"')
  const named = (header ?? '').split(',')
  return named.some(tag => tag.trim() === '*' || opaque(tag) === opaque(etag))
}
