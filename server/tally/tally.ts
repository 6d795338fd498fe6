import { tallyVi } from '../../widget/messages/tally-vi.ts'
import type { Contest } from '../contest/contest.ts'
import { type AgencyCounts, type AgencyTally, type Counts, type Tally, Via } from '../contract/public.ts'

const none = (): Counts => ({
  ...{ attempts: 0, valid: 0, people: 0 },
  via: { script: 0, frame: 0, link: 0, unknown: 0 },
})

/**
 * The tally for the public: every agency of the contest, also those at zero; then agencies that were counted but
 * are no longer listed (`gone`: what they were called), since what was counted never disappears; last the attempts no
 * registered site vouched for. `people` is the contest's distinct participants, which is not the sum.
 */
export function tallyOf(
  contest: Contest,
  counts: readonly AgencyCounts[],
  people: number,
  gone: ReadonlyMap<string, string> = new Map(),
): Omit<Tally, 'asOf'> {
  const byAgency = new Map(counts.map(({ agency, ...counted }) => [agency, counted]))
  const rowOf = (agency: string | null, name: string, block: string | null): AgencyTally => ({
    ...{ agency, name, block },
    ...(byAgency.get(agency) ?? none()),
  })
  const isListed = (agency: string): boolean => contest.agencies.some(({ id }) => id === agency)
  const agencies = [
    ...contest.agencies.map(({ id, name, block }) => rowOf(id, name, block)),
    ...counts.flatMap(({ agency }) =>
      agency === null || isListed(agency) ? [] : [rowOf(agency, sayGone(gone.get(agency) ?? agency), null)],
    ),
    rowOf(null, tallyVi.unknownAgency, null),
  ]
  return { totals: { ...sum(agencies), people }, agencies }
}

const sayGone = (name: string): string => `${name} (không còn trong danh sách)`

/** All counts added up but the people, who may have come by several agencies. */
function sum(agencies: readonly Counts[]): Omit<Counts, 'people'> {
  const total = { attempts: 0, valid: 0, via: none().via }
  for (const { attempts, valid, via } of agencies) {
    total.attempts += attempts
    total.valid += valid
    for (const each of Via.options) total.via[each] += via[each]
  }
  return total
}
