import type { Contest } from '../contest/contest.ts'
import { instant } from '../contest/instant.ts'
import type { Tally } from '../contract/public.ts'
import type { Dependencies } from '../dependencies.ts'
import { tallyOf } from '../tally/tally.ts'

/** The tally of a contest as it stands; agencies that have left the registry keep their count and their name. */
export async function readTally(deps: Dependencies, contest: Contest): Promise<Tally> {
  const { id } = contest.rules
  const { counts, people } = await deps.store.counts(id)
  const gone = new Map<string, string>()
  for (const { agency } of counts) {
    if (agency === null || contest.agencies.some(listed => listed.id === agency)) continue
    gone.set(agency, (await deps.store.agencyName(id, agency)) ?? agency)
  }
  return { asOf: instant(deps.clock()), ...tallyOf(contest, counts, people, gone) }
}
