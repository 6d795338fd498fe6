import * as z from 'zod'
import { Via } from '../../contract/public.ts'
import type { Dependencies } from '../../dependencies.ts'

/**
 * What has come from one origin through one via: how much and when last (epoch ms); or, where the rules do not tell counts
 * yet, whether anything has come today.
 */
const HostHeard = z.union([
  z.object({ contest: z.string(), via: Via, attempts: z.int(), lastAt: z.int() }),
  z.object({ contest: z.string(), via: Via, today: z.boolean() }),
])
export type HostHeard = z.infer<typeof HostHeard>

/** What the contest server knows that a page cannot tell: `GET /embed/facts.json?host={origin}`. */
export const ServerFacts = z.object({
  /** Origin citizens reach the server at. */
  server: z.string(),
  version: z.string(),
  /** Hashes (`sha384-…`) of the script as it is served now. */
  hashes: z.array(z.string()),
  contests: z.array(z.object({ id: z.string(), title: z.string(), organiser: z.string() })),
  /** The ids of the agencies of each contest; servers of before do not tell. */
  agencies: z.array(z.object({ contest: z.string(), ids: z.array(z.string()) })).optional(),
  /** Who registered the asked origin. */
  registered: z.array(z.object({ contest: z.string(), agency: z.string(), name: z.string() })),
  /** Registered origins that differ from the asked one by scheme or `www.` alone. */
  nearby: z.array(z.string()),
  /** What has been received from the asked origin. */
  heard: z.array(HostHeard),
})
export type ServerFacts = z.infer<typeof ServerFacts>

/** The script as this server hands it out. */
export interface Release {
  readonly version: string
  /** Its hashes, `sha384-…`. */
  readonly hashes: readonly string[]
}

/** What this server knows about one origin; `heard` is what may be told of what has come from there. */
export function gatherServerFacts(
  deps: Pick<Dependencies, 'contests' | 'publicUrl'>,
  { version, hashes }: Release,
  origin: string,
  heard: HostHeard[],
): ServerFacts {
  const contests = [...deps.contests.current.values()]
  const sites = contests.flatMap(({ rules, agencies }) =>
    agencies.flatMap(({ id, name, sites }) =>
      sites.map(site => ({ contest: rules.id, agency: id, name, site })),
    ),
  )
  return {
    ...{ server: deps.publicUrl, version, hashes: [...hashes], heard },
    contests: contests.map(({ rules: { id, title, organiser } }) => ({ id, title, organiser })),
    agencies: contests.map(({ rules, agencies }) => ({
      contest: rules.id,
      ids: agencies.map(({ id }) => id),
    })),
    registered: sites
      .filter(({ site }) => site === origin)
      .map(({ contest, agency, name }) => ({ contest, agency, name })),
    nearby: [...new Set(sites.map(({ site }) => site).filter(site => isNear(site, origin)))],
  }
}

/** The hosts (`name:port`) agencies registered: the only pages the server itself may be asked to read. */
export const registeredHosts = ({ contests }: Pick<Dependencies, 'contests'>): ReadonlySet<string> =>
  new Set(
    [...contests.current.values()].flatMap(({ agencies }) =>
      agencies.flatMap(({ sites }) => sites.map(site => new URL(site).host)),
    ),
  )

const bareName = (origin: string): string =>
  URL.canParse(origin) ? new URL(origin).hostname.replace(/^www\./, '') : ''

const isNear = (site: string, origin: string): boolean =>
  site !== origin && bareName(site) === bareName(origin)
