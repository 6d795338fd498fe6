import { type Context, Hono } from 'hono'
import { deskVi } from '../../../widget/messages/console/desk.ts'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import type { Contest } from '../../contest/contest.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { consolePage } from '../../pages/console/layout.ts'
import { deskOf } from './desk-of.ts'
import { type Console, type Guard, signedIn } from './guard.ts'
import { recentHours } from './recent-hours.ts'
import { sendLive } from './send-live.ts'
import { servedContest } from './served-contest.ts'

const say = sayFrom(deskVi)

/** Bàn việc: what needs whom first, and the same as JSON. */
export const desk = (deps: Dependencies, guard: Guard) => {
  const hours = recentHours(deps.store)
  const read = async (contest: Contest, now: number) => deskOf(deps, contest, await hours(contest, now), now)
  const show = async (c: Context<Console>) => {
    const [contest, now] = [servedContest(deps, c), deps.clock()]
    return sendPage(
      consolePage({
        ...{ screen: 'desk', title: say('title'), element: 'desk-screen' },
        ...{ member: signedIn(c.get('member')), contest, now },
        source: `/v1/console/${contest.rules.id}/desk`,
        body: await read(contest, now),
      }),
    )
  }
  return new Hono<Console>()
    .get('/console/:contest/desk', guard('read-counts'), show)
    .get('/v1/console/:contest/desk', guard('read-counts'), async c => {
      const now = deps.clock()
      return sendLive(c, await read(servedContest(deps, c), now), now)
    })
}
