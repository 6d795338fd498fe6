import type { Environment } from './environment.ts'
import { type FailureCode, isKnown } from './refusals.ts'

/**
 * Where the server is: it writes its own public address over this when it starts. Never taken from the address of
 * the script, which optimisers of old portals copy to the portal itself.
 */
export const ORIGIN = '__AGENCY_QUIZ_ORIGIN__'

/** The contest on our own server at `api`, readable without the element; `site` names the agency that sends people there. */
export const pageOf = (api: string, contest: string, site?: string | null): string =>
  `${api.replace(/\/$/, '')}/q/${encodeURIComponent(contest)}${site ? `?site=${encodeURIComponent(site)}` : ''}`

/** A call that succeeded: a body of ours, and how long caches on the way had kept it, ms. */
export interface Reply<T> {
  readonly body: T
  readonly age: number
}

/**
 * A call that gave no result, or what the element itself has to say. `code` is of the closed list in refusals.ts;
 * `title` and `detail` are the server's sentences, `field` names what to mend, `after` the ms it asked us to wait.
 */
export interface Failure {
  readonly code: FailureCode
  readonly title?: string | undefined
  readonly detail?: string | undefined
  readonly field?: string | undefined
  readonly after?: number | undefined
}

/** True when a call failed, whatever the body of its answer says. */
export const isFailure = <T>(reply: Reply<T> | Failure): reply is Failure => 'code' in reply

/** Form fields in order; a repeated name is several values. */
export type Fields = readonly (readonly [name: string, value: string])[]

/** Whether a body is the answer a call asks for; see shapes.ts. */
export type IsBody<T> = (body: unknown) => body is T

const TIMEOUT_MS = 12_000

/**
 * One call to the server: a GET, or with `fields` a form POST. Always a simple request: no preflight, no cookies, and
 * past the browser's cache, whose `now` would be old. Success is `response.ok` and a body that `isBody`; what no server
 * of ours writes is a passing failure. Never rejects and always ends, also where the page's own fetch ignores the signal.
 */
export async function call<T>(
  { fetch, after }: Pick<Environment, 'fetch' | 'after'>,
  url: string,
  isBody: IsBody<T>,
  fields?: Fields,
): Promise<Reply<T> | Failure> {
  // AbortSignal.timeout is newer than our phones.
  const abort = new AbortController()
  let cancel = (): void => {}
  const tooLate = new Promise<Failure>(resolve => {
    cancel = after(TIMEOUT_MS, () => {
      abort.abort()
      resolve({ code: 'network' })
    })
  })
  const ask = async () => read(await fetch(url, requestOf(fields, abort.signal)), isBody)
  try {
    return await Promise.race([ask(), tooLate])
  } catch {
    return { code: 'network' }
  } finally {
    cancel()
  }
}

function requestOf(fields: Fields | undefined, signal: AbortSignal): RequestInit {
  const plain: RequestInit = { cache: 'no-store', credentials: 'omit', signal }
  if (!fields) return plain
  return { ...plain, method: 'POST', body: new URLSearchParams(fields.map(([name, value]) => [name, value])) }
}

async function read<T>(response: Response, isBody: IsBody<T>): Promise<Reply<T> | Failure> {
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) return failureOf(response, body)
  const age = secondsOf(response.headers.get('age')) * 1000
  return isBody(body) ? { body, age } : { code: 'network' }
}

/** A refusal is ours when it is a problem document that repeats its status and has a code we know or our own type. */
function failureOf({ status, headers }: Response, body: unknown): Failure {
  const after = waitOf(headers.get('retry-after'))
  if (!isProblem(body) || body.status !== status || !/problem\+json/i.test(headers.get('content-type') ?? ''))
    return { code: 'network', after }
  const { code, title, detail, field } = body
  return { code, title: textOf(title), detail: textOf(detail), field: textOf(field), after }
}

const isProblem = (body: unknown): body is { code: FailureCode } & Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null && 'code' in body && isCode(body)

/** A newer server has codes this script does not know; its type says that it is one of ours. */
const isCode = ({ code, type }: { readonly code: unknown; readonly type?: unknown }): boolean =>
  typeof code === 'string' && (isKnown(code) || String(type).endsWith(`/v1/openapi.json#${code}`))

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const secondsOf = (header: string | null): number => (/^\d+$/.test(header ?? '') ? Number(header) : 0)

/** `Retry-After` as ms from now: seconds, or an HTTP date. */
function waitOf(header: string | null): number | undefined {
  if (!header) return undefined
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return ms > 0 ? ms : undefined
}
