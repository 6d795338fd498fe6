import type { Contest } from '../../contest/contest.ts'
import { scoresFrom } from '../../contest/disclosure.ts'
import { writeInstant } from '../../contest/instant.ts'
import { voidAt } from '../../contest/register.ts'
import type { Desk } from '../../contract/console/desk.ts'
import type { Dependencies } from '../../dependencies.ts'
import { jobsOf } from './desk-jobs.ts'
import type { RecentHours } from './recent-hours.ts'
import { readPortals } from './unknown-hosts.ts'

const HOUR_MS = 3_600_000
const DAY_HOURS = 24
/** Days are those of Việt Nam, +07:00. */
const OFFSET_HOURS = 7
/** Unregistered origins that are read; the desk names fewer. */
const MOST_HOSTS = 5

/** Everything on the desk at `now`, but what concerns the reader alone. */
export async function deskOf(
  { store, registerOf }: Pick<Dependencies, 'store' | 'registerOf'>,
  contest: Contest,
  hours: RecentHours,
  now: number,
): Promise<Desk> {
  // Both begin at one instant: the day's attempts are some of all, also while they come.
  const [{ counts, people, sites, unknown }, today] = await Promise.all([
    readPortals(store, contest, { from: 0, most: MOST_HOSTS }),
    todayOf(store, contest, now),
  ])
  const facts = { contest, now, counts, hours, sites, unknown }
  const sum = (of: 'attempts' | 'valid') => counts.reduce((total, each) => total + each[of], 0)
  return {
    jobs: jobsOf(facts),
    counts: { attempts: sum('attempts'), valid: sum('valid'), people },
    voided: voidAt(registerOf(contest).register, now).size,
    today,
    upcoming: upcomingOf(contest, now),
  }
}

async function todayOf(
  store: Dependencies['store'],
  { rules }: Contest,
  now: number,
): Promise<Desk['today']> {
  const of = { contest: rules.id, rounds: rules.rounds.map(({ id }) => id) }
  const hour = Math.floor(now / HOUR_MS)
  const midnight = hour - ((hour + OFFSET_HOURS) % DAY_HOURS)
  const validIn = async (since: number, until: number) =>
    (await store.console.validHours(of, since, until)).reduce((total, { valid }) => total + valid, 0)
  const before = midnight - 7 * DAY_HOURS
  const wasOpen = rules.rounds.some(
    ({ opens, closes }) => opens < (before + DAY_HOURS) * HOUR_MS && closes > before * HOUR_MS,
  )
  return {
    valid: await validIn(midnight, midnight + DAY_HOURS),
    lastWeek: wasOpen
      ? { day: writeInstant(before * HOUR_MS), valid: await validIn(before, before + DAY_HOURS) }
      : null,
  }
}

function upcomingOf({ rules }: Contest, now: number): Desk['upcoming'] {
  const rounds = rules.rounds.flatMap(({ title, opens, closes }) => [
    { at: opens, what: 'opens' as const, round: rules.rounds.length > 1 ? title : null },
    { at: closes, what: 'closes' as const, round: rules.rounds.length > 1 ? title : null },
  ])
  const all = [...rounds, { at: scoresFrom(rules), what: 'scores' as const, round: null }]
  return all
    .filter(({ at }) => at > now)
    .sort((a, b) => a.at - b.at)
    .map(({ at, what, round }) => ({ at: writeInstant(at), what, round }))
}
