import type { Contest } from '../contest/contest.ts'
import { writeInstant } from '../contest/instant.ts'
import type { Tally } from '../contract/public.ts'
import type { Dependencies } from '../dependencies.ts'
import { tallyOf } from '../tally/tally.ts'

/** The tally of a contest as it stands; agencies that have left the registry keep their count and their name. */
export async function readTally(on: Dependencies, contest: Contest): Promise<Tally> {
  const { id } = contest.rules
  const { counts, people } = await on.store.counts(id)
  const gone = new Map<string, string>()
  for (const { agency } of counts) {
    if (agency === null || contest.agencies.some(listed => listed.id === agency)) continue
    gone.set(agency, (await on.store.agencyName(id, agency)) ?? agency)
  }
  return { asOf: writeInstant(on.clock()), ...tallyOf(contest, counts, people, gone) }
}
