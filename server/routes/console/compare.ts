import { Hono } from 'hono'
import { compareVi } from '../../../widget/messages/console/compare.ts'
import type { Contest } from '../../contest/contest.ts'
import { voidAt } from '../../contest/register.ts'
import type { Burst } from '../../contract/console/compare.ts'
import type { AgencyCounts } from '../../contract/public.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { consolePage } from '../../pages/console/layout.ts'
import { findBursts } from '../../signs/bursts.ts'
import type { CompareReads } from '../../store/compare-reads.ts'
import type { Asked as ReadAsked, ReadName } from '../../store/long-reads.ts'
import type { Watched } from '../../store/read-worker.ts'
import { burstLeader } from './burst-leader.ts'
import { type Asked, askedOf } from './compare/asked-of.ts'
import { compareBody } from './compare/compare-body.ts'
import { type Console, type Guard, signedIn } from './guard.ts'
import { recentHours } from './recent-hours.ts'
import { servedContest } from './screen-routes.ts'
import { sendLive, sendShare } from './send-live.ts'
import { newest, shareReadings } from './share-readings.ts'

/** Who asks for what no column holds waits so long, ms, and is then told how far it is. */
const PATIENCE_MS = 1000
/** Readings on the other thread that one table is made of. */
const PARTS = 3

/** So sánh: `/console/{contest}/compare`, and the same numbers as JSON. */
export const compare = (deps: Dependencies, guard: Guard) => {
  const told = compareTeller(deps)
  return new Hono<Console>()
    .get('/console/:contest/compare', guard('read-counts'), async c => {
      const contest = servedContest(deps, c)
      const now = deps.clock()
      const asked = askedBy(deps, contest, c.req.query(), now)
      // What no column holds takes its time: the page is there at once and asks for it.
      const known = asked.part ? undefined : newest(await told(asked))
      const page = {
        ...{ screen: 'compare', title: compareVi.title, element: 'compare-screen' },
        headsPaper: true,
        ...{ member: signedIn(c.var.member), contest, now },
        source: `/v1/console/${contest.rules.id}/compare${new URL(c.req.url).search}`,
        body: known?.body ?? null,
        asOf: known?.at,
      }
      return sendPage(consolePage(page))
    })
    .get('/v1/console/:contest/compare', guard('read-counts'), async c => {
      const contest = servedContest(deps, c)
      const asked = askedBy(deps, contest, c.req.query())
      const answer = await told(asked)
      return 'body' in answer ? sendLive(c, answer.body, answer.at) : sendShare(answer.share)
    })
}

/** What is asked for, with the register and the results computed last; nobody waits here for new ones. */
export function askedBy(
  deps: Dependencies,
  contest: Contest,
  query: Readonly<Record<string, string>>,
  now = deps.clock(),
): Asked {
  const outcome = deps.results.lastOf(contest)
  return askedOf(contest, query, now, {
    results: outcome && 'summary' in outcome ? outcome : undefined,
    voided: voidAt(deps.registerOf(contest).register, now).size,
  })
}

function compareTeller(deps: Dependencies) {
  const hours = recentHours(deps.store)
  const readBurst = async ({ contest, now, filter, part }: Asked): Promise<Burst | null> => {
    if (part || filter.view !== 'table') return null
    const { hour, counts } = await hours(contest, now)
    const [found] = findBursts(counts, hour)
    return found ? burstOf(contest, found, (await deps.store.counts(contest.rules.id)).counts) : null
  }
  const readings = shareReadings(deps.clock, async (asked: Asked, watched) =>
    compareBody(compareReads(deps, watched), asked, await readBurst(asked)),
  )
  return (asked: Asked) => readings.soon(keyOf(asked), asked, PATIENCE_MS)
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
export function compareReads(
  { store: { compare: columns, reads } }: Dependencies,
  { signal, progress }: Partial<Watched> = {},
): CompareReads {
  let done = 0
  const run = <Name extends ReadName>(name: Name, asked: ReadAsked<Name>) => {
    const watched = {
      ...(signal && { signal }),
      progress: (share: number) => progress?.((done + share) / PARTS),
    }
    return reads.run(name, asked, watched).finally(() => {
      done += 1
    })
  }
  return {
    ...columns,
    cells: part => run('compareCells', part),
    agencyHours: part => run('compareHours', part),
    people: part => run('comparePeople', part),
  }
}

/** The same filters of the same contest's version; the day, since a new one moves what is shown. */
const keyOf = ({ contest, filter, from, to, lastDay, way, voided }: Asked): string =>
  JSON.stringify([contest.rules.id, contest.version, filter, from, to, lastDay, way, voided])
