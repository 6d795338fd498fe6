import type { Contest } from '../contest/contest.ts'
import { currentRound, shiftRounds } from '../contest/rounds.ts'
import { Rules } from '../contest/rules.ts'
import type { Contests } from '../dependencies.ts'
import { versionOf } from '../folder/read-folder.ts'
import type { ServeSettings } from '../settings.ts'
import type { Store } from '../store/store.ts'

const DAY_MS = 86_400_000
/** Days before today on which a contest opened with `--open-now` says it began. */
const OPENED_DAYS_AGO = 7

/**
 * Put the contests in service. Each version's content is kept in the store, so that a paper begun before a
 * question was edited is graded by the question its reader saw; an earlier version is read when first asked for.
 */
export async function openContests(store: Store, loaded: readonly Contest[]): Promise<Contests> {
  const known = new Map<string, Contest>()
  for (const contest of loaded) {
    const { id } = contest.rules
    await store.keepVersion(id, contest.version, JSON.stringify(contest))
    known.set(`${id} ${contest.version}`, contest)
  }
  return {
    current: new Map(loaded.map(contest => [contest.rules.id, contest])),
    version: async (id, version) => {
      const key = `${id} ${version}`
      const contest = known.get(key) ?? restore(await store.version(id, version))
      if (contest) known.set(key, contest)
      return contest
    },
  }
}

/** The contest as these settings want it: further sites registered, rounds moved. */
export function adjustContest(contest: Contest, { sites, openNow }: ServeSettings, now: number): Contest {
  const agencies = contest.agencies.map(agency => {
    const more = sites.filter(site => site.agency === agency.id).map(site => site.origin)
    return { ...agency, sites: [...agency.sites, ...more] }
  })
  const rules = openNow ? openToday(contest.rules, now) : contest.rules
  const adjusted = { rules, bank: contest.bank, agencies }
  return { ...adjusted, version: versionOf(adjusted) }
}

function openToday(rules: Rules, now: number): Rules {
  const days = Math.floor((now - currentRound(rules, 0).opens) / DAY_MS) - OPENED_DAYS_AGO
  return shiftRounds(rules, days * DAY_MS)
}

function restore(content: string | undefined): Contest | undefined {
  if (content === undefined) return undefined
  const kept: Contest = JSON.parse(content)
  return { ...kept, rules: Rules.parse(kept.rules) }
}
