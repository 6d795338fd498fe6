import { Hono } from 'hono'
import { compareVi } from '../../../widget/messages/console/compare.ts'
import type { Contest } from '../../contest/contest.ts'
import type { Burst } from '../../contract/console/compare.ts'
import type { AgencyCounts } from '../../contract/public.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { consolePage } from '../../pages/console/layout.ts'
import { findBursts } from '../../signs/bursts.ts'
import type { ComparedResults } from '../../standing/compare/seven-ways.ts'
import type { CompareReads } from '../../store/compare-reads.ts'
import { briefly } from './briefly.ts'
import { burstLeader } from './burst-leader.ts'
import { type Asked, askedOf } from './compare/asked-of.ts'
import { compareBody } from './compare/compare-body.ts'
import { type Console, type Guard, signedIn } from './guard.ts'
import { recentHours } from './recent-hours.ts'
import { servedContest } from './screen-routes.ts'
import { sendLive } from './send-live.ts'

/** How long numbers are told again without being read again, ms: fifty people who look cost as much as one. */
const FRESH_MS = 1000

/** So sánh: `/console/{contest}/compare`, and the same numbers as JSON. */
export const compare = (deps: Dependencies, guard: Guard) => {
  const told = compareTeller(deps)
  return new Hono<Console>()
    .get('/console/:contest/compare', guard('read-counts'), async c => {
      const contest = servedContest(deps, c)
      const now = deps.clock()
      const asked = askedOf(contest, c.req.query(), now, comparedIn(deps, contest))
      const page = {
        ...{ screen: 'compare', title: compareVi.title, element: 'compare-screen' },
        ...{ member: signedIn(c.var.member), contest, now },
        source: `/v1/console/${contest.rules.id}/compare${new URL(c.req.url).search}`,
        // What no column holds takes its time: the page is there at once and asks for it.
        body: asked.part ? null : await told(asked),
      }
      return sendPage(consolePage(page))
    })
    .get('/v1/console/:contest/compare', guard('read-counts'), async c => {
      const contest = servedContest(deps, c)
      const asked = askedOf(contest, c.req.query(), deps.clock(), comparedIn(deps, contest))
      return sendLive(c, await told(asked), asked.now)
    })
}

/** What the results computed last know of agencies; nobody waits here for new ones. */
export function comparedIn(deps: Dependencies, contest: Contest): ComparedResults | undefined {
  const outcome = deps.results.lastOf(contest)
  return outcome && 'summary' in outcome ? outcome : undefined
}

function compareTeller(deps: Dependencies) {
  const reads = compareReads(deps)
  const hours = recentHours(deps.store)
  const readBurst = async ({ contest, now, filter, part }: Asked): Promise<Burst | null> => {
    if (part || filter.view !== 'table') return null
    const { hour, counts } = await hours(contest, now)
    const [found] = findBursts(counts, hour)
    return found ? burstOf(contest, found, (await deps.store.counts(contest.rules.id)).counts) : null
  }
  const read = briefly(FRESH_MS, async (asked: Asked) => compareBody(reads, asked, await readBurst(asked)))
  return (asked: Asked) => read(keyOf(asked), asked.now, asked)
}

function burstOf(
  contest: Contest,
  found: ReturnType<typeof findBursts>[number],
  counts: readonly AgencyCounts[],
): Burst {
  const { agency, hour, attempts, before } = found
  return {
    agency: { id: agency, name: contest.agencies.find(({ id }) => id === agency)?.name ?? agency },
    ...{ hour, attempts, before: before?.most ?? null },
    leaderWithout: burstLeader(contest, counts, found)?.without ?? null,
  }
}

/** Columns are read here, where they cost a few milliseconds; cells and attempts on the thread that reads. */
export const compareReads = ({ store: { compare: columns, reads } }: Dependencies): CompareReads => ({
  ...columns,
  cells: part => reads.run('compareCells', part),
  agencyHours: part => reads.run('compareHours', part),
  people: part => reads.run('comparePeople', part),
})

/** The same filters of the same contest's version; the day, since a new one moves what is shown. */
const keyOf = ({ contest, filter, from, to, lastDay, way }: Asked): string =>
  JSON.stringify([contest.rules.id, contest.version, filter, from, to, lastDay, way])
