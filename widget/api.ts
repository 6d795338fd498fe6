/** The part of `window.fetch` the client needs; tests and careful hosts hand in their own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/**
 * A call that gave no result. `code` is the server's closed code, or `network` when nothing readable came back;
 * `title` and `detail` are the server's sentences, `field` names what to mend, `after` the seconds it asked us to wait.
 */
export interface Failure {
  readonly code: string
  readonly title?: string | undefined
  readonly detail?: string | undefined
  readonly field?: string | undefined
  readonly after?: string | null | undefined
}

/** True when a call failed. No successful answer of the wire carries a `code`. */
export const isFailure = (reply: object): reply is Failure => 'code' in reply

const passing: readonly string[] = ['network', 'busy', 'internal']

/** The server did not judge the request, so the very same request may be sent again. */
export const isPassing = ({ code }: Failure): boolean => passing.includes(code)

/** Form fields in order; a repeated name is several values. */
export type Fields = readonly (readonly [name: string, value: string])[]

const TIMEOUT_MS = 12_000

/**
 * One call to the server: a GET, or with `fields` a form POST. Always a simple request: no preflight, no cookies, and
 * past the browser's cache, whose `now` would be old. Never rejects. AbortSignal.timeout is newer than our phones.
 */
export async function call<T extends object>(
  fetch: Fetch,
  url: string,
  fields?: Fields,
): Promise<T | Failure> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS)
  const init = fields && {
    method: 'POST',
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
  }
  try {
    const response = await fetch(url, {
      ...init,
      cache: 'no-store',
      credentials: 'omit',
      signal: abort.signal,
    })
    const body = await response.json()
    return response.ok ? body : { ...body, after: response.headers.get('retry-after') }
  } catch {
    return { code: 'network' }
  } finally {
    clearTimeout(timer)
  }
}
