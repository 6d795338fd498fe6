import { governing, type Kind, type Policy } from './content-policy.ts'
import { matchesSource } from './source-match.ts'

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
