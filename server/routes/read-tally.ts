import type { Contest } from '../contest/contest.ts'
import { writeInstant } from '../contest/instant.ts'
import type { Tally } from '../contract/public.ts'
import type { Dependencies } from '../dependencies.ts'
import { tallyOf, unlisted } from '../tally/tally.ts'

/**
 * The exact tally of a contest as it stands: for the committee, and for `told`, which knows how much of it the public
 * hears. Agencies that have left the registry keep their count and their name.
 */
export async function readTally(deps: Dependencies, contest: Contest): Promise<Tally> {
  const { counts, people } = await deps.store.counts(contest.rules.id)
  const gone = await goneNames(deps, contest, counts)
  return { asOf: writeInstant(deps.clock()), ...tallyOf(contest, counts, people, gone) }
}

/** What the agencies were called that were counted and are no longer listed. */
export async function goneNames(
  deps: Dependencies,
  contest: Contest,
  rows: readonly { agency: string | null }[],
): Promise<Map<string, string>> {
  const names = unlisted(contest, rows).map(
    async agency => [agency, (await deps.store.agencyName(contest.rules.id, agency)) ?? agency] as const,
  )
  return new Map(await Promise.all(names))
}
