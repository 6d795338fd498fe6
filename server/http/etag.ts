/**
 * Whether `If-None-Match` names `etag` (RFC 9110, 13.1.2), in its list or as `*`, by the weak comparison, so that
 * a file kept in one coding is still good in another.
 */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return header?.trim() === '*' || (header ?? '').split(',').some(tag => opaque(tag) === opaque(etag))
}
