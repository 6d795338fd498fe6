import type { Contest } from '../../contest/contest.ts'
import { PAST_DAYS } from '../../signs/bursts.ts'
import type { AgencyHour } from '../../store/console-reads.ts'
import type { Store } from '../../store/store.ts'

const HOUR_MS = 3_600_000
/** Hours of which one more day is looked at than bursts are held against, and the hour beside the first. */
const KEPT_HOURS = (PAST_DAYS + 1) * 24 + 1
/** The hours that still fill, and the one before: what is handed in at its end may be committed after it. */
const OPEN_HOURS = 2

/** What every agency's pages sent, hour by hour; `hour` is the one that `now` falls in. */
export interface RecentHours {
  readonly hour: number
  readonly counts: readonly AgencyHour[]
}

/**
 * Reads what each agency sent in the hours of the last two weeks. Hours that are over are kept, since nothing comes to
 * them any more: a reading costs the attempts of two hours, however long the contest runs.
 */
export function recentHours(
  store: Pick<Store, 'console'>,
): (contest: Contest, now: number) => Promise<RecentHours> {
  const kept = new Map<string, RecentHours>()
  return async ({ rules }, now) => {
    const hour = Math.floor(now / HOUR_MS)
    const known = kept.get(rules.id) ?? { hour: 0, counts: [] }
    const first = hour - KEPT_HOURS
    const since = Math.max(first, known.hour - OPEN_HOURS + 1)
    const rounds = { contest: rules.id, rounds: rules.rounds.map(({ id }) => id) }
    const counts = [
      ...known.counts.filter(each => each.hour >= first && each.hour < since),
      ...(await store.console.agencyHours(rounds, since)),
    ]
    kept.set(rules.id, { hour, counts })
    return { hour, counts }
  }
}
