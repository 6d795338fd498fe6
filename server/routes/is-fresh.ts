import type { Context } from 'hono'

/**
 * Whether what the reader holds is still `etag` (RFC 9110, 13.1.2), one of a list or `*`, compared weakly, because a
 * proxy that packs the answer turns `"x"` into `W/"x"`.
 */
export function isFresh(c: Context, etag: string): boolean {
  const held = c.req.header('if-none-match')
  if (held === undefined) return false
  return held.split(',').some(one => one.trim() === '*' || bare(one) === bare(etag))
}

/** nginx and Apache write the packing into the tag as well: `"x-gzip"`, `"x--gzip"`. */
const bare = (etag: string): string =>
  etag
    .trim()
    .replace(/^W\//i, '')
    .replace(/-{1,2}(gzip|br|zstd|deflate)"$/, '"')
