import { type Context, Hono } from 'hono'
import type { Contest } from '../../contest/contest.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { consolePage } from '../../pages/console/layout.ts'
import type { CompareReads } from '../../store/compare-reads.ts'
import { briefly } from './briefly.ts'
import { type Asked, askedOf } from './compare/asked-of.ts'
import { compareBody } from './compare/compare-body.ts'
import { type Console, type Guard, signedIn } from './guard.ts'
import { sendLive } from './send-live.ts'

/** How long numbers are told again without being read again, ms: fifty people who look cost as much as one. */
const FRESH_MS = 1000

/** So sánh: `/console/{contest}/compare`, and the same numbers as JSON. */
export const compare = (deps: Dependencies, guard: Guard) => {
  const reads = compareReads(deps)
  const read = briefly(FRESH_MS, (asked: Asked) => compareBody(reads, asked))
  const told = (asked: Asked) => read(keyOf(asked), asked.now, asked)
  return new Hono<Console>()
    .get('/console/:contest/compare', guard('read-counts'), async c => {
      const contest = contestOf(deps, c)
      if (!contest) return c.notFound()
      const now = deps.clock()
      const asked = askedOf(contest, c.req.query(), now)
      const page = {
        ...{ screen: 'compare', title: 'So sánh các cơ quan', element: 'compare-screen' },
        ...{ member: signedIn(c.var.member), contest, now },
        source: `/v1/console/${contest.rules.id}/compare${new URL(c.req.url).search}`,
        // What no column holds takes its time: the page is there at once and asks for it.
        body: asked.part ? null : await told(asked),
      }
      return sendPage(consolePage(page))
    })
    .get('/v1/console/:contest/compare', guard('read-counts'), async c => {
      const contest = contestOf(deps, c)
      if (!contest) return c.notFound()
      const asked = askedOf(contest, c.req.query(), deps.clock())
      return sendLive(c, await told(asked), asked.now)
    })
}

/** Columns are read here, where they cost a few milliseconds; cells and attempts on the thread that reads. */
export const compareReads = ({ store: { compare, reads } }: Dependencies): CompareReads => ({
  ...compare,
  cells: part => reads.run('compareCells', part),
  agencyHours: part => reads.run('compareHours', part),
  people: part => reads.run('comparePeople', part),
})

const contestOf = ({ contests }: Dependencies, c: Context<Console, '/:contest'>): Contest | undefined =>
  contests.current.get(c.req.param('contest'))

/** The same filters of the same contest's version; the day, since a new one moves what is shown. */
const keyOf = ({ contest, filter, from, to, lastDay, way }: Asked): string =>
  JSON.stringify([contest.rules.id, contest.version, filter, from, to, lastDay, way])
