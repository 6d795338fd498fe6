import type { Context } from 'hono'
import type { Evidence } from '../attempt/label-request.ts'
import type { Dependencies } from '../dependencies.ts'
import { exactOrigin } from '../registry/site.ts'

/** What a request shows of the page it came from. */
export function readEvidence(on: Dependencies, c: Context, through: Evidence['through']): Evidence {
  const origin = c.req.header('origin')
  return { through, origin, isOurs: isOurs(on, origin, c.req.header('sec-fetch-site')) }
}

/**
 * Whether an origin is our own. Behind a proxy that ends TLS our pages are reached by `https` though PUBLIC_URL may say
 * `http`: the browser's own word `Sec-Fetch-Site: same-origin`, or the same host by the other scheme, is as good.
 */
function isOurs(on: Dependencies, origin: string | undefined, site: string | undefined): boolean {
  if (origin === undefined || origin === 'null') return false
  if (origin === on.publicUrl) return true
  const reached = exactOrigin(origin)
  if (reached === undefined) return false
  if (reached === on.publicUrl) return true
  const isIt = site === 'same-origin' || hostOf(reached) === hostOf(on.publicUrl)
  if (isIt)
    on.warnOnce(`Hệ thống được mở tại ${reached} nhưng PUBLIC_URL là ${on.publicUrl}; hãy sửa PUBLIC_URL.`)
  return isIt
}

/** Host and port of an origin; of one as `URL` writes it, as both are, that is all behind the slashes. */
const hostOf = (origin: string): string => origin.slice(origin.indexOf('//') + 2)
