import { tallyVi } from '../../widget/messages/tally-vi.ts'
import type { Contest } from '../contest/contest.ts'
import {
  type AgencyCounts,
  type AgencyTally,
  type Counts,
  type Tally,
  type ToldCounts,
  Via,
} from '../contract/public.ts'

const none = (): Counts => ({
  ...{ attempts: 0, valid: 0, people: 0 },
  via: { script: 0, frame: 0, link: 0, unknown: 0 },
})

/** What was counted, or what is told of it, for one agency; null: what no registered site vouched for. */
export type AgencyRow = ToldCounts & { readonly agency: string | null }

/** The exact tally of a contest. `people` is its distinct participants, which is not the sum. */
export function tallyOf(
  contest: Contest,
  counts: readonly AgencyCounts[],
  people: number,
  gone: ReadonlyMap<string, string> = new Map(),
): Pick<Tally, 'totals' | 'agencies'> {
  return { totals: totalsOf(counts, people), agencies: nameRows(contest, counts, gone, none) }
}

/**
 * The rows of a tally for the public: every agency of the contest, also those without a row (`empty`); then agencies that
 * were counted but are no longer listed (`gone`: what they were called), since what was counted never disappears; last
 * the attempts no registered site vouched for.
 */
export function nameRows(
  contest: Contest,
  rows: readonly AgencyRow[],
  gone: ReadonlyMap<string, string>,
  empty: () => ToldCounts,
): AgencyTally[] {
  const byAgency = new Map(rows.map(({ agency, ...counted }) => [agency, counted]))
  const rowOf = (agency: string | null, name: string, block: string | null): AgencyTally => ({
    ...{ agency, name, block },
    ...(byAgency.get(agency) ?? empty()),
  })
  return [
    ...contest.agencies.map(({ id, name, block }) => rowOf(id, name, block)),
    ...unlisted(contest, rows).map(agency => rowOf(agency, sayGone(gone.get(agency) ?? agency), null)),
    rowOf(null, tallyVi.unknownAgency, null),
  ]
}

/** The agencies that were counted and are no longer in the contest's registry. */
export const unlisted = (contest: Contest, rows: readonly Pick<AgencyRow, 'agency'>[]): string[] =>
  rows.flatMap(({ agency }) =>
    agency === null || contest.agencies.some(({ id }) => id === agency) ? [] : [agency],
  )

const sayGone = (name: string): string => `${name} (không còn trong danh sách)`

/** All counts added up but the people, who may have come by several agencies. */
export function totalsOf(agencies: readonly Counts[], people: number): Counts {
  const total = { attempts: 0, valid: 0, people, via: none().via }
  for (const { attempts, valid, via } of agencies) {
    total.attempts += attempts
    total.valid += valid
    for (const each of Via.options) total.via[each] += via[each]
  }
  return total
}
