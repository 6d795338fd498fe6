/**
 * Whether `If-None-Match` names `etag` (RFC 9110, 13.1.2), in its list or as `*`, by the weak comparison, so that
 * a file kept in one coding is still good in another. Apache and nginx write the coding into the tag: `"x-gzip"`.
 */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  const opaque = (tag: string) =>
    tag
      .trim()
      .replace(/^W\//i, '')
      .replace(/-{1,2}(gzip|br|zstd|deflate)"$/, '"')
  return header?.trim() === '*' || (header ?? '').split(',').some(tag => opaque(tag) === opaque(etag))
}
