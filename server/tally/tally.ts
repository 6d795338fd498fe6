import type { Contest } from '../contest/contest.ts'
import type { AgencyTally, Tally, Via } from '../contract/public.ts'

/** What attempts that no registered site vouched for are listed under. */
export const UNKNOWN_AGENCY = 'Chưa xác định cơ quan'

/** The stored counts of one agency (`null`: no registered site vouched), written with every attempt. */
export interface Counts {
  readonly agency: string | null
  readonly attempts: number
  readonly valid: number
  readonly people: number
  readonly via: Readonly<Record<Via, number>>
}

const none: Omit<Counts, 'agency'> = {
  ...{ attempts: 0, valid: 0, people: 0 },
  via: { script: 0, frame: 0, link: 0, unknown: 0 },
}

/**
 * The tally for the public: every agency of the contest, also those at zero; then agencies that were counted but
 * are no longer listed (`gone`: what they were called), since what was counted never disappears; last the attempts no registered site vouched for. `people` is the contest's distinct participants, which is not the sum.
 */
export function tallyOf(
  contest: Contest,
  counts: readonly Counts[],
  people: number,
  gone: ReadonlyMap<string, string> = new Map(),
): Omit<Tally, 'asOf'> {
  const of = new Map(counts.map(count => [count.agency, count]))
  const agencies: AgencyTally[] = contest.agencies.map(({ id, name, block }) => ({
    agency: id,
    name,
    block,
    ...withoutAgency(of.get(id)),
  }))
  for (const { agency } of counts)
    if (agency !== null && !contest.agencies.some(({ id }) => id === agency))
      agencies.push({
        agency,
        name: `${gone.get(agency) ?? agency} (không còn trong danh sách)`,
        block: null,
        ...withoutAgency(of.get(agency)),
      })
  agencies.push({ agency: null, name: UNKNOWN_AGENCY, block: null, ...withoutAgency(of.get(null)) })
  return { totals: { ...sum(agencies), people }, agencies }
}

function withoutAgency(counts: Counts | undefined): Omit<AgencyTally, 'agency' | 'name' | 'block'> {
  const { attempts, valid, people, via } = counts ?? none
  return { attempts, valid, people, via: { ...via } }
}

function sum(agencies: readonly AgencyTally[]): Omit<Tally['totals'], 'people'> {
  const total = { attempts: 0, valid: 0, via: { ...none.via } }
  for (const agency of agencies) {
    total.attempts += agency.attempts
    total.valid += agency.valid
    for (const via of ['script', 'frame', 'link', 'unknown'] as const) total.via[via] += agency.via[via]
  }
  return total
}
