import * as z from 'zod'
import type { Contest } from '../contest/contest.ts'
import { tallyDisclosure, toldRounds, untoldRound, withheldCounts } from '../contest/disclosure.ts'
import { midnightBefore, writeInstant } from '../contest/instant.ts'
import type { Round } from '../contest/rules.ts'
import { AgencyTally, CountName, type Tally, ToldCounts } from '../contract/public.ts'
import type { Dependencies } from '../dependencies.ts'
import type { HostHeard } from '../portal/doctor/server-facts.ts'
import { nameRows, totalsOf } from '../tally/tally.ts'
import { sealedCounts, tellDaily, toldNone } from '../tally/tell-daily.ts'
import { goneNames, readTally } from './read-tally.ts'

/** What was judged before a midnight is committed this long after it, ms: until then the day before is told. */
const SETTLE_MS = 15_000

/**
 * What the public is told of the counts at `now` (epoch ms). Beside the console and the results nothing else reads them.
 * Where the rules don't tell them as they stand, one body a day is made of those of last midnight, once for every process,
 * and told until the next.
 */
export async function told(deps: Dependencies, contest: Contest, now: number): Promise<Tally> {
  const round = untoldRound(contest.rules, now)
  if (!round) return readTally(deps, contest)
  const asOf = midnightBefore(now - SETTLE_MS)
  const closed = toldRounds(contest.rules, now)
  const key = `${round.id} ${asOf} ${closed.length}`
  const before = made.get(contest)
  if (before?.key === key) return before.tally
  const { tally, isKept } = await tellRound(deps, contest, round, asOf)
  const whole = { ...tally, ...(closed.length > 0 && { closed: await closedTotals(deps, contest, closed) }) }
  if (isKept) made.set(contest, { key, tally: whole })
  return whole
}

const made = new WeakMap<Contest, { readonly key: string; readonly tally: Tally }>()

/** Whether counts are told as they stand, of every contest here: the ledger numbers the attempts of all of them in one row. */
export const tellsPlaces = (deps: Dependencies, now: number): boolean =>
  [...deps.contests.current.values()].every(({ rules }) => untoldRound(rules, now) === undefined)

/** What anyone may know of what has come from one page's origin. */
export async function toldActivity(
  deps: Dependencies,
  contest: Contest,
  host: string,
  now: number,
): Promise<HostHeard[]> {
  const { id } = contest.rules
  const activity = await deps.store.hostActivity(id, host)
  if (!untoldRound(contest.rules, now)) return activity.map(each => ({ contest: id, ...each }))
  return activity.map(({ via, lastAt }) => ({ contest: id, via, today: lastAt >= midnightBefore(now) }))
}

async function tellRound(deps: Dependencies, contest: Contest, round: Round, asOf: number) {
  const { rules } = contest
  const about = { asOf: writeInstant(asOf), round: { id: round.id, title: round.title } }
  if (tallyDisclosure(rules) === 'sealed') {
    const rows = { totals: sealedCounts(), agencies: nameRows(contest, [], new Map(), sealedCounts) }
    const hidden = { disclosure: 'sealed' as const, withheld: CountName.options }
    return { tally: { ...about, ...hidden, ...rows }, isKept: true }
  }
  const withheld = [...withheldCounts(rules)]
  const own = await tellMidnight(deps, contest, round, asOf)
  const kept = await deps.store.keepTold(rules.id, round.id, asOf, JSON.stringify(own))
  const { totals, agencies } = kept === undefined ? own : ToldBody.parse(JSON.parse(kept))
  const gone = await goneNames(deps, contest, agencies)
  const rows = { totals, agencies: nameRows(contest, agencies, gone, () => toldNone(withheld)) }
  return {
    tally: { ...about, disclosure: 'daily' as const, withheld, ...rows },
    isKept: kept !== undefined,
  }
}

/** What is kept of a day: what is told, and no more. */
const ToldBody = z.object({
  totals: ToldCounts,
  agencies: z.array(z.object({ agency: AgencyTally.shape.agency, ...ToldCounts.shape })),
})

async function tellMidnight({ store }: Dependencies, { rules }: Contest, round: Round, asOf: number) {
  const { counts, people } = await store.counts(rules.id, { round: round.id, before: asOf })
  const withheld = withheldCounts(rules)
  return {
    totals: tellDaily(totalsOf(counts, people), withheld, []),
    agencies: counts.map(({ agency, ...counted }) => ({ agency, ...tellDaily(counted, withheld) })),
  }
}

const closedTotals = ({ store }: Dependencies, { rules }: Contest, closed: readonly Round[]) =>
  Promise.all(
    closed.map(async ({ id, title }) => {
      const { counts, people } = await store.counts(rules.id, { round: id })
      return { round: id, title, totals: totalsOf(counts, people) }
    }),
  )
