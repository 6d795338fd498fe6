import type { Dependencies } from '../../dependencies.ts'
import type { ServerFacts } from './server-facts.ts'

/** The script as this server hands it out. */
export interface Release {
  readonly version: string
  /** Its hashes, `sha384-…`. */
  readonly hashes: readonly string[]
}

/** What this server knows about one origin. */
export async function gatherFacts(
  on: Pick<Dependencies, 'contests' | 'store' | 'publicUrl'>,
  { version, hashes }: Release,
  origin: string,
): Promise<ServerFacts> {
  const contests = [...on.contests.current.values()]
  const sites = contests.flatMap(({ rules, agencies }) =>
    agencies.flatMap(({ id, name, sites }) =>
      sites.map(site => ({ contest: rules.id, agency: id, name, site })),
    ),
  )
  const heard = await Promise.all(
    contests.map(async ({ rules: { id } }) =>
      (await on.store.hostActivity(id, origin)).map(each => ({ contest: id, ...each })),
    ),
  )
  return {
    ...{ server: on.publicUrl, version, hashes: [...hashes], heard: heard.flat() },
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
