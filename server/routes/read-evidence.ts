import type { Context } from 'hono'
import type { Evidence } from '../attempt/weigh-evidence.ts'
import { foldId } from '../contest/pasted-text.ts'
import type { Dependencies } from '../dependencies.ts'
import { english, type Say, vietnamese } from '../pages/language.ts'
import { exactOrigin } from '../registry/site.ts'

/** What a request shows of the page it came from. */
export function readEvidence(deps: Dependencies, c: Context, through: Evidence['through']): Evidence {
  const origin = c.req.header('origin')
  return { through, origin, isOurs: isOurs(deps, origin, c.req.header('sec-fetch-site')) }
}

/**
 * Whether an origin is our own. Behind a proxy that ends TLS our pages are reached by `https` though PUBLIC_URL may say
 * `http`: the browser's own word `Sec-Fetch-Site: same-origin`, or the same host by the other scheme, is as good.
 */
function isOurs(deps: Dependencies, origin: string | undefined, site: string | undefined): boolean {
  if (origin === undefined || origin === 'null') return false
  if (origin === deps.publicUrl) return true
  // Nearly every request comes from a portal: that it cannot be ours is seen without reading an address.
  if (site !== 'same-origin' && !origin.toLowerCase().includes(nameOf(deps.publicUrl))) return false
  const reached = exactOrigin(origin)
  if (reached === undefined) return false
  if (reached === deps.publicUrl) return true
  const isIt = site === 'same-origin' || hostOf(reached) === hostOf(deps.publicUrl)
  if (isIt)
    deps.warnOnce(
      `Hệ thống được mở tại ${reached} nhưng PUBLIC_URL là ${deps.publicUrl}; hãy sửa PUBLIC_URL.`,
    )
  return isIt
}

/** Host and port of an origin; of one as `URL` writes it, as both are, that is all behind the slashes. */
const hostOf = (origin: string): string => origin.slice(origin.indexOf('//') + 2)

/** The host's name alone. */
const nameOf = (origin: string): string => hostOf(origin).replace(/:\d+$/, '')

const ASKED = { site: /[?&;]site=([^?&;#]+)/i, lang: /[?&;]lang=([^?&;#]+)/i }

/**
 * What the query of an address gives `name`, however it was copied: `&amp;site=` is what an address looks like in a page's
 * source, `SITE=` what a QR code in capitals holds, and whoever counts clicks may hang it on by a second `?`.
 */
function askedIn(search: string, name: keyof typeof ASKED): string | undefined {
  const [, written] = ASKED[name].exec(search) ?? []
  return written === undefined ? undefined : (new URLSearchParams(`is=${written}`).get('is') ?? '')
}

/** What an address of ours asks for: the agency it names, and its language; everything but `lang=en` is Vietnamese. */
export interface Asked {
  readonly site: string | undefined
  readonly say: Say
}

/** The same of any address, by its query. */
export function readAsked(search: string): Asked {
  const site = askedIn(search, 'site')
  const isEnglish = /^en\b/i.test(askedIn(search, 'lang') ?? '')
  return { site: site === undefined ? undefined : foldId(site), say: isEnglish ? english : vietnamese }
}

/** The agency that the address of a request names. */
export const siteOf = (c: Context): string | undefined => readAsked(new URL(c.req.url).search).site

/** The language that the address of a request asks for. */
export const languageOf = (c: Context): Say => readAsked(new URL(c.req.url).search).say
