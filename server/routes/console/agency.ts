import { type Context, Hono } from 'hono'
import type { Agency, Contest } from '../../contest/contest.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { consolePage } from '../../pages/console/layout.ts'
import { agencyOf } from './agency-of.ts'
import { goOn } from './answers.ts'
import { type Console, type Guard, refuseMember, signedIn } from './guard.ts'
import { sendLive } from './send-live.ts'

/** The agency's own page: `/console/agency` for whoever came by its link, any agency's for the committee. */
export function agency(deps: Dependencies, guard: Guard): Hono<Console> {
  return new Hono<Console>()
    .get('/console/agency', guard('read-agency-page'), c => goOn(frontOf(deps, c), []))
    .get('/console/:contest/agency/:agency', guard('read-agency-page'), async c => {
      const of = chosen(deps, c)
      if (!of) return refuseStray(deps, c)
      const { contest, agency } = of
      const now = deps.clock()
      const path = `${contest.rules.id}/agency/${agency.id}`
      return sendPage(
        consolePage({
          ...{
            title: agency.name,
            element: 'agency-screen',
            member: signedIn(c.get('member')),
            contest,
            now,
          },
          ...{ source: `/v1/console/${path}`, body: await read(deps, c, of, now) },
        }),
      )
    })
    .get('/v1/console/:contest/agency/:agency', guard('read-agency-page'), async c => {
      const of = chosen(deps, c)
      if (!of) return refuseStray(deps, c)
      const now = deps.clock()
      return sendLive(c, await read(deps, c, of, now), now)
    })
}

interface Chosen {
  readonly contest: Contest
  readonly agency: Agency
}

const read = async (deps: Dependencies, c: Context<Console>, { contest, agency }: Chosen, now: number) => ({
  ...(await agencyOf(deps, contest, agency, now)),
  isOwn: c.get('member').role === 'agency',
})

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
