import type { Agency, Contest } from '../../contest/contest.ts'
import { writeInstant } from '../../contest/instant.ts'
import type { Agencies, UnknownHost } from '../../contract/console/agencies.ts'
import { likelyAgency } from '../../registry/likely-agency.ts'
import { exactOrigin } from '../../registry/site.ts'
import type { HostPage, SiteActivity } from '../../store/console-reads.ts'
import type { ConsoleStore } from '../../store/read-worker.ts'

/** Unregistered origins on one page of the table. */
export const HOSTS_A_PAGE = 25

/** What a page says whose browser tells nobody where it is: no origin to register. */
const NO_ORIGIN = 'null'

/** What no registered site vouched for. */
export interface UnknownHosts extends HostPage {
  /** Attempts that named no page, or one without an origin. */
  readonly withoutHost: number
  /** All attempts counted for no agency, those of registered sites before they were registered too. */
  readonly unknown: number
}

/** Reads what came from everywhere: the counts of the contest, its registered origins, a page of those nobody registered. */
export async function readPortals(
  store: ConsoleStore,
  { rules: { id }, agencies }: Contest,
  page: { readonly from: number; readonly most: number },
) {
  const registered = agencies.flatMap(({ sites }) => sites)
  const { counts, people } = await store.counts(id)
  const sites = await store.console.sites(id, registered)
  const asked = { contest: id, registered: [...registered, NO_ORIGIN], ...page }
  const read = await store.reads.run('unregisteredHosts', asked)
  const ofNobody = counts.find(({ agency }) => agency === null)?.attempts ?? 0
  const early = sites.reduce((sum, site) => sum + site.unknown, 0)
  const withoutHost = Math.max(0, ofNobody - read.attempts - early)
  const unknown: UnknownHosts = { ...read, unknown: ofNobody, withoutHost }
  return { counts, people, sites, unknown }
}

/** The table of the origins that nobody registered, and what can be done about each. */
export const unknownTable = (contest: Contest, read: UnknownHosts): Agencies['unknown'] => ({
  hosts: read.hosts.map(host => unknownHost(contest, host)),
  total: read.total,
  pages: Math.max(1, Math.ceil(read.total / HOSTS_A_PAGE)),
  attempts: read.unknown,
  withoutHost: read.withoutHost,
})

function unknownHost({ agencies }: Contest, { host, attempts, people, lastAt }: SiteActivity): UnknownHost {
  const likely = likelyAgency(agencies, host)
  return {
    ...{ host, attempts, people, lastAt: writeInstant(lastAt) },
    likely: likely ? { agency: likely.id, name: likely.name } : null,
    write: lineFor(likely, host),
  }
}

/**
 * What registers the origin in agencies.csv: the whole cell of the agency it seems to belong to, else a new row to be
 * filled in. Null where the folder would refuse it, since a browser never sends such an origin from a page.
 */
function lineFor(likely: Agency | undefined, host: string): string | null {
  const origin = exactOrigin(host)
  if (origin !== host) return null
  return likely ? [...likely.sites, origin].join(' ') : `mã-cơ-quan;Tên cơ quan;Khối;;${origin}`
}
