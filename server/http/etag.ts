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
