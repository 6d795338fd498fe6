import type { Agency, Contest } from '../contest/contest.ts'

/** What Content-Security-Policy can name: letters, digits, hyphens, dots. Anything else could be a wildcard or a second source. */
const NAMEABLE = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/
const WRITTEN = /^https?:\/\/[^\s/?#@\\]+$/i

/**
 * An origin as browsers write it (lower case, punycode, no default port), or undefined when `text` is anything
 * more or less than one: a path, a user, another scheme, an IPv6 address, a wildcard.
 */
export function exactOrigin(text: string): string | undefined {
  const parsed = WRITTEN.test(text) ? URL.parse(text) : null
  return parsed && NAMEABLE.test(parsed.hostname) ? parsed.origin : undefined
}

/** The agency that registered this exact origin. */
export function agencyAt(contest: Contest, origin: string): Agency | undefined {
  const known = registries.get(contest)
  if (known) return known.get(origin)
  const made = new Map(contest.agencies.flatMap(agency => agency.sites.map(site => [site, agency] as const)))
  registries.set(contest, made)
  return made.get(origin)
}

const registries = new WeakMap<Contest, Map<string, Agency>>()
