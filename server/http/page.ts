import type { Markup } from '../pages/layout.ts'
import type { Caching } from './json.ts'
import { RETRY_AFTER, respond } from './respond.ts'

/** Our own pages: nothing but their stylesheet, and never inside anybody's frame. */
const ALONE =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** How a page goes out. */
export interface Delivery {
  readonly status?: number
  /** `no-store` unless said: most pages hold what somebody typed. */
  readonly caching?: Caching | `private, max-age=${number}`
  /** Content-Security-Policy, for the one page that differs. */
  readonly policy?: string
}

/**
 * The one place that answers with a page. `same-origin` and not `no-referrer`: with the latter a form's own POST
 * would carry `Origin: null`. No Access-Control-Allow-Origin: no script of anybody's needs to read these.
 */
export async function sendPage(
  page: Markup,
  { status = 200, caching = 'no-store', policy = ALONE }: Delivery = {},
): Promise<Response> {
  return respond({
    body: String(await page),
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': caching,
      'Content-Security-Policy': policy,
      // A portal with COEP shows a frame only if the frame has it too and says it may be shown (HTML, "embedder policy").
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      ...(status === 503 && { 'Retry-After': RETRY_AFTER }),
    },
  })
}
