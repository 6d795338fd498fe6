import type { Tag } from './page-parts.ts'
import { matchesSource } from './source-match.ts'

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

export type RequestKind = keyof typeof fallbacks

/** The directive that decides over a kind of request, or undefined when the policy is silent about it. */
function governing(
  { directives }: Policy,
  kind: RequestKind,
): { name: string; sources: readonly string[] } | undefined {
  for (const name of fallbacks[kind]) {
    const sources = directives.get(name)
    if (sources) return { name, sources }
  }
  return undefined
}

/** A request the page would make, with what the policy may judge it by. */
export interface PageRequest {
  readonly kind: RequestKind
  readonly url: URL
  readonly nonce?: string | undefined
  readonly integrity?: string | undefined
}

/** A policy that says no, and the directive it says it with. */
export interface Violation {
  readonly policy: Policy
  readonly name: string
  readonly sources: readonly string[]
}

/** Every policy that stops the request. */
export function violations(policies: readonly Policy[], request: PageRequest, self: URL): Violation[] {
  return policies.flatMap(policy => {
    const directive = governing(policy, request.kind)
    return !directive || allows(directive.sources, request, self) ? [] : [{ policy, ...directive }]
  })
}

function allows(sources: readonly string[], request: PageRequest, self: URL): boolean {
  if (request.kind === 'script' && (hasNonce(sources, request.nonce) || hasHash(sources, request.integrity)))
    return true
  if (request.kind === 'script' && isStrictDynamic(sources)) return false
  return sources.some(source => matchesSource(source, request.url, self))
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
export function widened({ name, sources }: Violation, kind: RequestKind, origin: string): string {
  const kept = sources.filter(source => source.toLowerCase() !== "'none'")
  const written = name === 'default-src' || name === 'child-src' ? `${kind}-src` : name
  return [written, ...kept, origin].join(' ')
}
