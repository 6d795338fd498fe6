import type { Context } from 'hono'
import { foldId } from '../contest/pasted-text.ts'

const SITE = /[?&;]site=([^?&;]+)/i

/**
 * The agency an address names, however it was copied: `&amp;site=` is what an address looks like in a page's source,
 * `SITE=` what a QR code in capitals holds, and whoever counts clicks may hang it on by a second `?`.
 */
export function siteOf(c: Context): string | undefined {
  const [, written] = SITE.exec(new URL(c.req.url).search) ?? []
  return written === undefined ? undefined : foldId(new URLSearchParams(`site=${written}`).get('site') ?? '')
}
