import * as z from 'zod'
import { Via } from '../../contract/public.ts'
import type { Dependencies } from '../../dependencies.ts'

/** What the contest server knows that a page cannot tell: `GET /embed/facts.json?host={origin}`. */
export const ServerFacts = z.object({
  /** Origin citizens reach the server at. */
  server: z.string(),
  version: z.string(),
  /** Hashes (`sha384-…`) of the script as it is served now. */
  hashes: z.array(z.string()),
  contests: z.array(z.object({ id: z.string(), title: z.string(), organiser: z.string() })),
  /** Who registered the asked origin. */
  registered: z.array(z.object({ contest: z.string(), agency: z.string(), name: z.string() })),
  /** Registered origins that differ from the asked one by scheme or `www.` alone. */
  nearby: z.array(z.string()),
  /** What has been received from the asked origin. `lastAt` in epoch ms. */
  heard: z.array(z.object({ contest: z.string(), via: Via, attempts: z.int(), lastAt: z.int() })),
})
export type ServerFacts = z.infer<typeof ServerFacts>

/** The script as this server hands it out. */
export interface Release {
  readonly version: string
  /** Its hashes, `sha384-…`. */
  readonly hashes: readonly string[]
}

/** What this server knows about one origin. */
export async function gatherServerFacts(
  deps: Pick<Dependencies, 'contests' | 'store' | 'publicUrl'>,
  { version, hashes }: Release,
  origin: string,
): Promise<ServerFacts> {
  const contests = [...deps.contests.current.values()]
  const sites = contests.flatMap(({ rules, agencies }) =>
    agencies.flatMap(({ id, name, sites }) =>
      sites.map(site => ({ contest: rules.id, agency: id, name, site })),
    ),
  )
  const heard = await Promise.all(
    contests.map(async ({ rules: { id } }) =>
      (await deps.store.hostActivity(id, origin)).map(each => ({ contest: id, ...each })),
    ),
  )
  return {
    ...{ server: deps.publicUrl, version, hashes: [...hashes], heard: heard.flat() },
    contests: contests.map(({ rules: { id, title, organiser } }) => ({ id, title, organiser })),
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
