import type { Context } from 'hono'
import { foldId } from '../contest/fold-pasted.ts'

/** The agency an address names, however it was copied: `&amp;site=` is what an address looks like in a page's source. */
export function siteOf(c: Context): string | undefined {
  const written = c.req.query('site') ?? c.req.query('amp;site')
  return written === undefined ? undefined : foldId(written)
}
