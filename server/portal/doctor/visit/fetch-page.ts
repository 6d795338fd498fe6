import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { readBody, requestPage } from './request-page.ts'
import { isLocalName, type VisitPolicy } from './visit-policy.ts'
import { explainFault, sayAssumed, VisitRefused } from './visit-refused.ts'

/** A portal's page as a browser would have received it, after every redirect. */
export interface FetchedPage {
  readonly url: URL
  readonly status: number
  /** Names in lower case; a header sent several times is joined with a comma, as HTTP allows. */
  readonly headers: ReadonlyMap<string, string>
  readonly html: string
  /** The page was longer than is read, and only its beginning is here. */
  readonly isCut: boolean
  /** The scheme put in front of the address, when none was typed. */
  readonly assumed?: Address['assumed']
}

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

/** Redirects followed; every hop is checked like the first. */
const REDIRECTS = 5

/** How much one visit may take. */
export interface Limits {
  /** For everything together: names, connections, redirects, body. */
  readonly timeMs: number
  /** Of the unpacked page. */
  readonly bytes: number
}
const LIMITS: Limits = { timeMs: 10_000, bytes: 2_000_000 }

/**
 * Read one page of a portal as a stranger would: within `policy`, without cookies, bounded in time and size. A host's
 * name is resolved once per hop and the connection goes to the very address that was checked.
 * @throws VisitRefused with the reason, a Vietnamese sentence.
 */
export async function fetchPage(
  address: string,
  policy: VisitPolicy,
  limits: Limits = LIMITS,
): Promise<FetchedPage> {
  const { url, assumed } = readAddress(address)
  const signal = AbortSignal.timeout(limits.timeMs)
  try {
    return { ...(await follow(url, policy, limits, signal)), assumed }
  } catch (error) {
    const refusal = signal.aborted ? new VisitRefused('too-slow') : refusalOf(error)
    throw assumed === undefined ? refusal : refusal.and(sayAssumed(assumed))
  }
}

const refusalOf = (error: unknown): VisitRefused =>
  error instanceof VisitRefused ? error : explainFault(error)

async function follow(
  start: URL,
  policy: VisitPolicy,
  limits: Limits,
  signal: AbortSignal,
): Promise<FetchedPage> {
  let url = start
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    const addresses = await before(signal, checkedAddresses(url, policy))
    const response = await requestPage(url, addresses, signal)
    const next = redirectOf(response, url)
    if (next === undefined) return readPage(url, response, limits)
    response.destroy()
    url = next
  }
  throw new VisitRefused('too-many-redirects', url.origin)
}

/** All the addresses of a host, every one of them allowed: one that is not may be what the next answer picks. */
async function checkedAddresses(url: URL, policy: VisitPolicy): Promise<readonly string[]> {
  if (!policy.mayVisit(url)) throw new VisitRefused('not-registered', url.origin)
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(name) ? [name] : await policy.resolve(name)
  if (addresses.length === 0) throw new VisitRefused('unknown-name', name)
  const forbidden = addresses.find(address => !policy.mayConnect(address, name))
  if (forbidden !== undefined) throw new VisitRefused('private-address', `${name} → ${forbidden}`)
  return addresses
}

/** A resolver cannot be interrupted, but nobody has to wait for it. */
function before<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new VisitRefused('too-slow')), { once: true })
    work.then(resolve, reject)
  })
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | undefined {
  if (statusCode < 300 || statusCode > 399 || headers.location === undefined) return undefined
  if (!URL.canParse(headers.location, from)) throw new VisitRefused('bad-address', headers.location)
  return readAddress(new URL(headers.location, from).href).url
}

async function readPage(url: URL, response: IncomingMessage, limits: Limits): Promise<FetchedPage> {
  const type = response.headers['content-type'] ?? 'text/html'
  if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(type)) {
    response.destroy()
    throw new VisitRefused('not-html', type)
  }
  const { text, isCut } = await readBody(response, limits.bytes)
  return { url, status: response.statusCode ?? 0, headers: headersOf(response), html: text, isCut }
}

function headersOf({ headersDistinct }: IncomingMessage): ReadonlyMap<string, string> {
  return new Map(Object.entries(headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]))
}
