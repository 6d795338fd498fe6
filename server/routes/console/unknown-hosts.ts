import type { Agency, Contest } from '../../contest/contest.ts'
import { writeInstant } from '../../contest/instant.ts'
import type { Agencies, UnknownHost } from '../../contract/console/agencies.ts'
import { likelyAgency } from '../../registry/likely-agency.ts'
import { exactOrigin } from '../../registry/site.ts'
import type { HostPage, SiteActivity } from '../../store/console-reads.ts'

/** Unregistered origins on one page of the table. */
export const HOSTS_A_PAGE = 25

/** The table of the origins that nobody registered, and what can be done about each. */
export function unknownHosts(contest: Contest, page: HostPage, attempts: number): Agencies['unknown'] {
  return {
    hosts: page.hosts.map(host => unknownHost(contest, host)),
    total: page.total,
    pages: Math.max(1, Math.ceil(page.total / HOSTS_A_PAGE)),
    attempts,
    withoutHost: Math.max(0, attempts - page.attempts),
  }
}

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
