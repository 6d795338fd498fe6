import type { Contest } from '../../contest/contest.ts'
import type { AgencyCounts } from '../../contract/public.ts'
import type { Burst } from '../../signs/bursts.ts'
import { signedRule, waysOf } from '../../standing/compare/seven-ways.ts'

/** Who leads as the signed rule counts, with the attempts of a burst and without them. */
export interface BurstLeader {
  readonly with: string
  readonly without: string
}

/**
 * Whether these attempts decide who leads: told where the first collective prize counts valid attempts by host, which is
 * all that an hour of one agency can be taken out of; null where they change nothing, or another rule is signed.
 */
export function burstLeader(
  { rules, agencies }: Contest,
  counts: readonly AgencyCounts[],
  { agency, attempts }: Burst,
): BurstLeader | null {
  const [first] = waysOf(rules)
  const isTold = first?.by === 'host' && first.state === 'ranked'
  if (!isTold || signedRule(rules)?.formula !== 'attempts') return null
  const leader = (less: number): string | undefined => {
    const valid = counts.map(each => ({
      agency: each.agency,
      valid: each.valid - (each.agency === agency ? less : 0),
    }))
    const listed = valid.filter(each => agencies.some(({ id }) => id === each.agency) && each.valid > 0)
    const most = Math.max(...listed.map(each => each.valid))
    const leaders = listed.filter(each => each.valid === most)
    return leaders.map(each => agencies.find(({ id }) => id === each.agency)?.name ?? '').join(', ')
  }
  const [before, after] = [leader(0), leader(attempts)]
  return before && after && before !== after ? { with: before, without: after } : null
}
