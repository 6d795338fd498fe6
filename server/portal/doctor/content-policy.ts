import type { Tag } from './page-parts.ts'

/** One Content-Security-Policy in force: several may be, and each must agree. */
export interface Policy {
  readonly directives: ReadonlyMap<string, readonly string[]>
  /** Vietnamese: where it is written. */
  readonly where: string
}

/** Directives a `<meta>` may not carry (CSP 3, section 3.3). */
const HEADER_ONLY = ['sandbox', 'frame-ancestors', 'report-uri']

/** Policies looked at: an honest page has one or two, and every tag is held against every one. */
const ENOUGH = 20

/** Every policy the page is under, from its header and from `<meta>` in its head. Report-only ones block nothing. */
export function policiesOf(headers: ReadonlyMap<string, string>, tags: readonly Tag[]): Policy[] {
  const header = (headers.get('content-security-policy') ?? '').split(',').map(parsePolicy)
  const inHeader = header.filter(({ size }) => size > 0)
  const fromHeader = inHeader.map((directives, at) => ({
    directives,
    where: `tiêu đề HTTP Content-Security-Policy${inHeader.length > 1 ? ` thứ ${at + 1}` : ''}`,
  }))
  return [...fromHeader, ...tags.filter(isPolicyMeta).map(metaPolicy)].slice(0, ENOUGH)
}

const isPolicyMeta = ({ name, isInHead, attributes }: Tag): boolean =>
  name === 'meta' && isInHead && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy'

function metaPolicy({ attributes, line }: Tag): Policy {
  const written = parsePolicy(attributes.get('content') ?? '')
  const directives = new Map([...written].filter(([name]) => !HEADER_ONLY.includes(name)))
  return { directives, where: `thẻ <meta http-equiv="Content-Security-Policy">, dòng ${line}` }
}

/** Of a directive written twice the first counts. */
function parsePolicy(text: string): Map<string, readonly string[]> {
  const directives = new Map<string, readonly string[]>()
  for (const part of text.split(';')) {
    const [name, ...values] = part.trim().split(/\s+/)
    const key = (name ?? '').toLowerCase()
    if (key !== '' && !directives.has(key)) directives.set(key, values)
  }
  return directives
}

const fallbacks = {
  script: ['script-src-elem', 'script-src', 'default-src'],
  connect: ['connect-src', 'default-src'],
  frame: ['frame-src', 'child-src', 'default-src'],
} as const

export type Kind = keyof typeof fallbacks

/** The directive that decides over a kind of request, or undefined when the policy is silent about it. */
export function governing(
  { directives }: Policy,
  kind: Kind,
): { name: string; sources: readonly string[] } | undefined {
  for (const name of fallbacks[kind]) {
    const sources = directives.get(name)
    if (sources) return { name, sources }
  }
  return undefined
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }

/**
 * Whether one source of a CSP directive lets `url` through on a page of `self` (CSP 3, section 6.7.2). A source
 * without a scheme takes the page's own or a safer one.
 */
export function matchesSource(source: string, url: URL, self: URL): boolean {
  const written = source.toLowerCase()
  if (written === '*') return url.protocol in DEFAULT_PORTS
  if (written === "'self'") return isSelf(url, self)
  if (written.startsWith("'")) return false
  const scheme = /^([a-z][a-z0-9+.-]*:)$/.exec(written)?.[1]
  return scheme === undefined ? matchesHost(written, url, self) : covers(scheme, url.protocol)
}

/** `http:` also covers https, never the other way round. */
const covers = (allowed: string, asked: string): boolean =>
  allowed === asked || (allowed === 'http:' && asked === 'https:')

const portOf = (url: URL): string => url.port || (DEFAULT_PORTS[url.protocol] ?? '')

function isSelf(url: URL, self: URL): boolean {
  if (url.origin === self.origin) return true
  const bothDefault = url.port === '' && self.port === ''
  return (
    url.hostname === self.hostname &&
    covers(self.protocol, url.protocol) &&
    (bothDefault || portOf(url) === portOf(self))
  )
}

function matchesHost(source: string, url: URL, self: URL): boolean {
  const parts = /^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\[[^\]]*\]|[^:/]+)(?::(\d+|\*))?(\/.*)?$/.exec(source)
  if (!parts) return false
  const [, scheme, host = '', port, path] = parts
  if (!covers(scheme ?? self.protocol, url.protocol)) return false
  return matchesName(host, url.hostname) && matchesPort(port, scheme, url) && matchesPath(path, url.pathname)
}

const matchesName = (pattern: string, name: string): boolean =>
  pattern === '*' || (pattern.startsWith('*.') ? name.endsWith(pattern.slice(1)) : pattern === name)

function matchesPort(port: string | undefined, scheme: string | undefined, url: URL): boolean {
  if (port === '*') return true
  const asked = portOf(url)
  if (port === undefined) return asked === DEFAULT_PORTS[url.protocol]
  return port === asked || (port === '80' && asked === '443' && covers(scheme ?? 'http:', url.protocol))
}

function matchesPath(path: string | undefined, asked: string): boolean {
  if (path === undefined || path === '/') return true
  const lower = asked.toLowerCase()
  return path.endsWith('/') ? lower.startsWith(path) : lower === path
}

/** A request the page would make, with what the policy may judge it by. */
export interface Asked {
  readonly kind: Kind
  readonly url: URL
  readonly nonce?: string | undefined
  readonly integrity?: string | undefined
}

/** A policy that says no, and the directive it says it with. */
export interface Blocked {
  readonly policy: Policy
  readonly name: string
  readonly sources: readonly string[]
}

/** Every policy that stops the request. */
export function blockedBy(policies: readonly Policy[], asked: Asked, self: URL): Blocked[] {
  return policies.flatMap(policy => {
    const directive = governing(policy, asked.kind)
    return !directive || lets(directive.sources, asked, self) ? [] : [{ policy, ...directive }]
  })
}

function lets(sources: readonly string[], asked: Asked, self: URL): boolean {
  if (asked.kind === 'script' && (hasNonce(sources, asked.nonce) || hasHash(sources, asked.integrity)))
    return true
  if (asked.kind === 'script' && isStrictDynamic(sources)) return false
  return sources.some(source => matchesSource(source, asked.url, self))
}

/** With `'strict-dynamic'` a host on the list counts for nothing: only a nonce or a hash does. */
export const isStrictDynamic = (sources: readonly string[]): boolean =>
  sources.some(source => source.toLowerCase() === "'strict-dynamic'")

const hasNonce = (sources: readonly string[], nonce: string | undefined): boolean =>
  nonce !== undefined && nonce !== '' && sources.includes(`'nonce-${nonce}'`)

/** CSP 3: an external script passes by hash when every hash of its `integrity` is on the list. */
function hasHash(sources: readonly string[], integrity: string | undefined): boolean {
  const hashes = hashesOf(integrity ?? '')
  return hashes.length > 0 && hashes.every(hash => sources.includes(`'${hash}'`))
}

/** The hashes of an `integrity` attribute. */
export const hashesOf = (integrity: string): string[] =>
  integrity.split(/\s+/).flatMap(part => /^sha(256|384|512)-[A-Za-z0-9+/_=-]+/.exec(part)?.[0] ?? [])

/**
 * The directive as it should read so that `origin` passes: its own sources and ours. `'none'` stands alone, and
 * `default-src` is left as it is: the narrower directive is written beside it.
 */
export function widened({ name, sources }: Blocked, kind: Kind, origin: string): string {
  const kept = sources.filter(source => source.toLowerCase() !== "'none'")
  const written = name === 'default-src' || name === 'child-src' ? `${kind}-src` : name
  return [written, ...kept, origin].join(' ')
}
