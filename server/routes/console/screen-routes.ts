import { type Context, Hono } from 'hono'
import type { Member, Permission } from '../../committee/role.ts'
import type { Contest } from '../../contest/contest.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { consolePage } from '../../pages/console/layout.ts'
import { type Console, type Guard, signedIn } from './guard.ts'
import { sendLive } from './send-live.ts'

/** Who asks for a screen, of which contest, when, and with what in the address. */
export interface Asked {
  readonly contest: Contest
  readonly member: Member
  readonly query: Readonly<Record<string, string>>
  /** Epoch ms. */
  readonly now: number
}

/** A screen that is one page and the same numbers as JSON. */
export interface ScreenRoutes {
  /** Its id in screens.ts, and its path under the contest. */
  readonly screen: string
  readonly title: string
  readonly permission: Permission
  /** The numbers change while somebody looks, so the page reads them again. */
  readonly isLive: boolean
  readonly read: (asked: Asked) => object | Promise<object>
}

/** `/console/{contest}/{screen}` and `/v1/console/{contest}/{screen}`, with the same filters and behind the same guard. */
export function screenRoutes(deps: Dependencies, guard: Guard, route: ScreenRoutes): Hono<Console> {
  const { screen, title, permission, isLive, read } = route
  const asked = (c: Context<Console>): Asked => ({
    contest: servedContest(deps, c),
    member: c.get('member'),
    query: Object.fromEntries(new URL(c.req.url).searchParams),
    now: deps.clock(),
  })
  const show = async (c: Context<Console>) => {
    const { contest, member, query, now } = asked(c)
    const source = `/v1/console/${contest.rules.id}/${screen}${new URL(c.req.url).search}`
    const body = await read({ contest, member, query, now })
    return sendPage(
      consolePage({
        ...{ screen, title, element: `${screen}-screen`, member: signedIn(member), contest, now },
        ...{ source: isLive ? source : null, body },
      }),
    )
  }
  return new Hono<Console>()
    .get(`/console/:contest/${screen}`, guard(permission), show)
    .get(`/v1/console/:contest/${screen}`, guard(permission), async c => {
      const now = asked(c)
      return sendLive(c, await read(now), now.now)
    })
}

/** The contest that the path of a guarded route names: the guard lets nobody through to one that is not served. */
export function servedContest({ contests }: Pick<Dependencies, 'contests'>, c: Context<Console>): Contest {
  const contest = contests.current.get(c.req.param('contest') ?? '')
  if (!contest) throw new Error('a guarded route was reached for a contest that is not served')
  return contest
}
