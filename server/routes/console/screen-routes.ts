import { type Context, Hono } from 'hono'
import type { Member, Permission } from '../../committee/role.ts'
import type { Contest } from '../../contest/contest.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { consolePage } from '../../pages/console/layout.ts'
import { type Console, type Guard, signedIn } from './guard.ts'
import { sendLive } from './send-live.ts'
import { shareReadings } from './share-readings.ts'

/** Of which contest a screen is asked for, when, and with what in the address. */
export interface Asked {
  readonly contest: Contest
  readonly query: Readonly<Record<string, string>>
  /** Epoch ms. */
  readonly now: number
}

/** A screen that is one page and the same numbers as JSON. */
export interface ScreenRoutes<Body extends object> {
  /** Its id in screens.ts, and its path under the contest. */
  readonly screen: string
  readonly title: string
  readonly permission: Permission
  /** What all see who ask with the same address. */
  readonly read: (asked: Asked) => Promise<Body>
  /** The same with what concerns the reader alone. */
  readonly ownOf: (body: Body, member: Member, contest: Contest) => object
}

/** `/console/{contest}/{screen}` and `/v1/console/{contest}/{screen}`, with the same filters and behind the same guard. */
export function screenRoutes<Body extends object>(
  deps: Dependencies,
  guard: Guard,
  { screen, title, permission, read, ownOf }: ScreenRoutes<Body>,
): Hono<Console> {
  const readings = shareReadings(deps.clock, read)
  const readFor = async (c: Context<Console>) => {
    const contest = servedContest(deps, c)
    const query = Object.fromEntries(new URL(c.req.url).searchParams)
    const key = JSON.stringify([contest.rules.id, contest.version, query])
    const { body, at } = await readings.whole(key, { contest, query, now: deps.clock() })
    return { contest, at, body: ownOf(body, c.get('member'), contest) }
  }
  return new Hono<Console>()
    .get(`/console/:contest/${screen}`, guard(permission), async c => {
      const { contest, body, at } = await readFor(c)
      return sendPage(
        consolePage({
          ...{ screen, title, element: `${screen}-screen`, contest, body, now: deps.clock(), asOf: at },
          member: signedIn(c.get('member')),
          source: `/v1/console/${contest.rules.id}/${screen}${new URL(c.req.url).search}`,
        }),
      )
    })
    .get(`/v1/console/:contest/${screen}`, guard(permission), async c => {
      const { body, at } = await readFor(c)
      return sendLive(c, body, at)
    })
}

/** The contest that the path of a guarded route names: the guard lets nobody through to one that is not served. */
export function servedContest({ contests }: Pick<Dependencies, 'contests'>, c: Context<Console>): Contest {
  const contest = contests.current.get(c.req.param('contest') ?? '')
  if (!contest) throw new Error('a guarded route was reached for a contest that is not served')
  return contest
}
