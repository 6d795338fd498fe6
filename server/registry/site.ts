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

/** What stands around an address in a sentence, a list or a quotation, and is none of it. */
const AROUND = /^[\s"'“”‘’«(<[{]+|[\s"'“”‘’»)>\]},;.!?:]+$/gu
const SCHEME = /^(?:(?:view-source:)?(https?)|ftps?|wss?)?:?[\\/]{1,3}/i

/**
 * The origin that was meant by an address that is none: without the path and what stood around it, with the scheme that
 * was left out, in lower case and punycode as browsers send it. Undefined where nothing like a host is left.
 */
export function meantOrigin(written: string): string | undefined {
  const [first = ''] = written.replace(AROUND, '').split(/[,;|\s]+/)
  const scheme = SCHEME.exec(first)?.[1]?.toLowerCase() ?? 'https'
  const [host = ''] = first
    .replace(SCHEME, '')
    .replace(/^\*\./, '')
    .replace(/^.*@/, '')
    .split(/[\\/?#]/)
  const isHost = /[.:]/.test(host) || host === 'localhost'
  return isHost ? exactOrigin(`${scheme}://${host.replace(AROUND, '').replace(/\.{2,}/g, '.')}`) : undefined
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
