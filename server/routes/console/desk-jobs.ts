import { type Contest, drawable } from '../../contest/contest.ts'
import { writeInstant } from '../../contest/instant.ts'
import type { BurstJob, Job, SilentSite } from '../../contract/console/desk.ts'
import type { AgencyCounts } from '../../contract/public.ts'
import { type Burst, findBursts } from '../../signs/bursts.ts'
import { SILENT_DAYS, silentFor } from '../../signs/silence.ts'
import type { SiteActivity } from '../../store/console-reads.ts'
import { burstLeader } from './burst-leader.ts'
import type { RecentHours } from './recent-hours.ts'
import type { UnknownHosts } from './unknown-hosts.ts'

const HOUR_MS = 3_600_000
/** Things of one kind that are named on the desk; the rest is behind its button. */
const NAMED = 5

/** What the desk is made of, as it was read at one instant. */
export interface DeskFacts {
  readonly contest: Contest
  readonly now: number
  readonly counts: readonly AgencyCounts[]
  readonly hours: RecentHours
  readonly sites: readonly SiteActivity[]
  readonly unknown: UnknownHosts
}

/** Everything that waits for somebody, by how much it can cost. */
export const jobsOf = (facts: DeskFacts): Job[] => [
  ...burstJobs(facts),
  ...unknownJob(facts),
  ...silentJob(facts),
  ...headcountJob(facts),
  ...bankJob(facts),
]

function burstJobs({ contest, counts, hours }: DeskFacts): BurstJob[] {
  return findBursts(hours.counts, hours.hour)
    .slice(0, NAMED)
    .map(burst => ({
      kind: 'burst',
      ...named(contest, burst.agency),
      from: writeInstant(burst.hour * HOUR_MS),
      to: writeInstant((burst.hour + 1) * HOUR_MS),
      attempts: burst.attempts,
      before: burst.before,
      next: nextOf(contest, burst),
      leader: burstLeader(contest, counts, burst),
    }))
}

const nextOf = (contest: Contest, { next }: Burst): BurstJob['next'] =>
  next && { ...named(contest, next.agency), attempts: next.attempts }

/** An agency that has left the registry is named by its id. */
const named = ({ agencies }: Contest, agency: string): { agency: string; name: string } => ({
  agency,
  name: agencies.find(({ id }) => id === agency)?.name ?? agency,
})

function silentJob(facts: DeskFacts): Job[] {
  const silent = silentSites(facts).sort((a, b) => b.days - a.days)
  if (silent.length === 0) return []
  return [{ kind: 'silent', days: SILENT_DAYS, sites: silent.slice(0, NAMED), total: silent.length }]
}

/** Every registered site from which nothing has come for days. */
export function silentSites({ contest, now, counts, sites }: DeskFacts): SilentSite[] {
  const known = new Map(sites.map(each => [each.host, each]))
  return contest.agencies.flatMap(agency =>
    agency.sites.flatMap(site => {
      const lastAt = known.get(site)?.lastAt ?? null
      const days = silentFor(contest.rules.rounds, lastAt, now)
      if (days === null) return []
      const byLink = counts.find(each => each.agency === agency.id)?.via.link ?? 0
      const last = lastAt === null ? null : writeInstant(lastAt)
      const isOnly = agency.sites.length === 1
      return [{ agency: agency.id, name: agency.name, site, isOnly, lastAt: last, days, byLink }]
    }),
  )
}

function unknownJob({ unknown: { hosts, total, unknown, withoutHost } }: DeskFacts): Job[] {
  if (unknown === 0) return []
  const first = hosts.map(({ host, attempts, people }) => ({ host, attempts, people }))
  return [{ kind: 'unknown', hosts: first, total, attempts: unknown, withoutHost }]
}

function headcountJob({ contest }: DeskFacts): Job[] {
  const missing = contest.agencies.filter(({ headcount }) => headcount === null)
  if (missing.length === 0) return []
  const first = missing.slice(0, NAMED).map(({ id, name }) => ({ agency: id, name }))
  return [{ kind: 'headcount', missing: first, total: missing.length }]
}

function bankJob({ contest: { bank } }: DeskFacts): Job[] {
  const unappraised = drawable(bank).filter(({ status }) => status !== 'appraised').length
  if (unappraised === 0) return []
  const drafts = bank.filter(({ status }) => status === 'draft').length
  return [{ kind: 'bank', unappraised, of: drawable(bank).length, drafts }]
}
