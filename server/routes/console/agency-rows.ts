import type { Agency, Contest } from '../../contest/contest.ts'
import { writeInstant } from '../../contest/instant.ts'
import type { Agencies, AgenciesFilter, AgencyRow, SiteState } from '../../contract/console/agencies.ts'
import type { AgencyCounts } from '../../contract/public.ts'
import { silentFor } from '../../signs/silence.ts'
import type { SiteActivity } from '../../store/console-reads.ts'

/** What the rows of the agencies are made of, as it was read at one instant. */
export interface AgencyFacts {
  readonly contest: Contest
  readonly now: number
  readonly counts: readonly AgencyCounts[]
  readonly sites: readonly SiteActivity[]
}

/** Every agency in the order of the registry, with its sites and what came from them. */
export function agencyRows(facts: AgencyFacts): AgencyRow[] {
  const activity = new Map(facts.sites.map(each => [each.host, each]))
  return facts.contest.agencies.map(agency => {
    const own = facts.counts.find(each => each.agency === agency.id)
    const heard = agency.sites.map(site => activity.get(site)?.lastAt ?? 0)
    const last = Math.max(0, ...heard)
    return {
      ...{ agency: agency.id, name: agency.name, block: agency.block },
      headcount: headcountOf(agency),
      sites: agency.sites.map(site => siteState(facts, site, activity.get(site))),
      byLink: own?.via.link ?? 0,
      attempts: own?.attempts ?? 0,
      lastAt: last === 0 ? null : writeInstant(last),
    }
  })
}

const headcountOf = ({ headcount, source, date }: Agency): AgencyRow['headcount'] =>
  headcount === null ? null : { count: headcount, source: source ?? null, date: date ?? null }

function siteState({ contest, now }: AgencyFacts, site: string, heard: SiteActivity | undefined): SiteState {
  const lastAt = heard?.lastAt ?? null
  return {
    site,
    attempts: heard?.attempts ?? 0,
    lastAt: lastAt === null ? null : writeInstant(lastAt),
    silentDays: silentFor(contest.rules.rounds, lastAt, now),
    unknown: heard?.unknown ?? 0,
  }
}

const isSilent = ({ sites }: AgencyRow): boolean => sites.some(({ silentDays }) => silentDays !== null)

const chosen: Readonly<Record<AgenciesFilter['only'], (row: AgencyRow) => boolean>> = {
  all: () => true,
  silent: isSilent,
  headcount: ({ headcount }) => headcount === null,
  'no-site': ({ sites }) => sites.length === 0,
}

/** The rows that a filter leaves. */
export const filterRows = (rows: readonly AgencyRow[], { block, only }: AgenciesFilter): AgencyRow[] =>
  rows.filter(row => (block === undefined || row.block === block) && chosen[only](row))

/** What stands above the table, of all agencies. */
export function totalsOf(rows: readonly AgencyRow[]): Agencies['totals'] {
  const sites = rows.flatMap(row => row.sites)
  const silent = sites.filter(({ silentDays }) => silentDays !== null).length
  const heard = sites.filter(({ lastAt, silentDays }) => lastAt !== null && silentDays === null).length
  return {
    ...{ agencies: rows.length, sites: sites.length, live: heard, silent },
    headcount: rows.filter(chosen.headcount).length,
    noSite: rows.filter(chosen['no-site']).length,
  }
}
