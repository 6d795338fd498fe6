import { isLocalName } from './local-name.ts'
import { VisitRefused } from './visit-refused.ts'

/** The page somebody asked for. */
export interface Address {
  readonly url: URL
  /** The scheme put in front of it, when none was written. */
  readonly assumed: 'http' | 'https' | undefined
}

/**
 * An address as a person types it: a name alone means https, as in every browser now; the pretend portals on this
 * machine's own names have none.
 * @throws VisitRefused `bad-address` for anything that is not a page of the web, or carries a password.
 */
export function readAddress(written: string): Address {
  const typed = written.trim()
  // `a.vn:8080` is a name and a port, not the scheme `a.vn:`.
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(typed)) return { url: pageAt(typed, written), assumed: undefined }
  const url = pageAt(`https://${typed.replace(/^\/+/, '')}`, written)
  if (!isLocalName(url.hostname)) return { url, assumed: 'https' }
  return { url: pageAt(`http://${typed.replace(/^\/+/, '')}`, written), assumed: 'http' }
}

function pageAt(text: string, written: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:'
  if (!url || !isWeb || url.username !== '' || url.password !== '')
    throw new VisitRefused('bad-address', written)
  return url
}
