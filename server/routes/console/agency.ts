import { type Context, Hono } from 'hono'
import type { Agency, Contest } from '../../contest/contest.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { consolePage } from '../../pages/console/layout.ts'
import { agencyOf } from './agency-of.ts'
import { goOn } from './answers.ts'
import { type Console, type Guard, refuseMember, signedIn } from './guard.ts'
import { sendLive } from './send-live.ts'
import { shareReadings } from './share-readings.ts'

/** The agency's own page: `/console/agency` for whoever came by its link, any agency's for the committee. */
export function agency(deps: Dependencies, guard: Guard): Hono<Console> {
  const read = readerOf(deps)
  return new Hono<Console>()
    .get('/console/agency', guard('read-agency-page'), c => goOn(frontOf(deps, c), []))
    .get('/console/:contest/agency/:agency', guard('read-agency-page'), async c => {
      const of = chosen(deps, c)
      if (!of) return refuseStray(deps, c)
      const { contest, agency } = of
      const { body, at } = await read(c, of)
      return sendPage(
        consolePage({
          ...{ title: agency.name, element: 'agency-screen', contest, body, now: deps.clock(), asOf: at },
          member: signedIn(c.get('member')),
          source: `/v1/console/${contest.rules.id}/agency/${agency.id}`,
        }),
      )
    })
    .get('/v1/console/:contest/agency/:agency', guard('read-agency-page'), async c => {
      const of = chosen(deps, c)
      if (!of) return refuseStray(deps, c)
      const { body, at } = await read(c, of)
      return sendLive(c, body, at)
    })
}

/** Reads the page of an agency once for all who look at it. */
function readerOf(deps: Dependencies) {
  const readings = shareReadings(deps.clock, ({ contest, agency }: Chosen) =>
    agencyOf(deps, contest, agency, deps.clock()),
  )
  return async (c: Context<Console>, of: Chosen) => {
    const key = [of.contest.rules.id, of.contest.version, of.agency.id].join(' ')
    const { body, at } = await readings.whole(key, of)
    return { at, body: { ...body, isOwn: c.get('member').role === 'agency' } }
  }
}

interface Chosen {
  readonly contest: Contest
  readonly agency: Agency
}

/** Where whoever has no screen but this one is led. */
function frontOf({ contests }: Dependencies, c: Context<Console>): string {
  const { contest, agency } = c.get('member')
  if (contest !== null && agency !== null) return `/console/${contest}/agency/${agency}`
  return `/console/${[...contests.current.keys()][0]}/agencies`
}

/** An agency that looks beside its own page is refused; to the committee there is no such agency. */
function refuseStray(deps: Dependencies, c: Context<Console>): Response | Promise<Response> {
  const member = c.get('member')
  return member.role === 'agency' ? refuseMember(deps, c, member) : c.notFound()
}

/** The agency of the path; undefined where there is none, or it is not theirs to see. */
function chosen({ contests }: Dependencies, c: Context<Console>): Chosen | undefined {
  const { agency: own } = c.get('member')
  const asked = c.req.param('agency')
  const contest = contests.current.get(c.req.param('contest') ?? '')
  const agency = contest?.agencies.find(({ id }) => id === asked)
  return contest && agency && (own === null || own === asked) ? { contest, agency } : undefined
}
