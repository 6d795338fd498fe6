import { type Context, Hono } from 'hono'
import { agenciesVi } from '../../../widget/messages/console/agencies.ts'
import { type Member, may } from '../../committee/role.ts'
import type { Agency, Contest } from '../../contest/contest.ts'
import { writeInstant } from '../../contest/instant.ts'
import { AgenciesFilter, type AgencySheet } from '../../contract/console/agencies.ts'
import type { Dependencies } from '../../dependencies.ts'
import { agenciesOf } from './agencies-of.ts'
import { goOn } from './answers.ts'
import type { Console, Guard } from './guard.ts'
import { type Asked, screenRoutes, servedContest } from './screen-routes.ts'

/** Cơ quan & cổng: who is compared, from where, what came; and the link by which one agency looks at its own page. */
export function agencies(deps: Dependencies, guard: Guard): Hono<Console> {
  const page = screenRoutes(deps, guard, {
    screen: 'agencies',
    title: agenciesVi.title,
    permission: 'read-agencies',
    isLive: true,
    read: asked => readAgencies(deps, asked),
  })
  return new Hono<Console>()
    .route('/', page)
    .post('/console/:contest/agencies/:agency/link', guard('give-agency-link'), async c => {
      const { contest, agency } = named(deps, c)
      if (!agency) return goOn(`/console/${contest.rules.id}/agencies`, [])
      await deps.committee.agencyLinks.make(contest.rules.id, agency.id, agency.name, c.get('member'))
      return goOn(sheetPath(contest, agency), [])
    })
    .post('/console/:contest/agencies/:agency/link/revoke', guard('give-agency-link'), async c => {
      const { contest, agency } = named(deps, c)
      if (!agency) return goOn(`/console/${contest.rules.id}/agencies`, [])
      await deps.committee.agencyLinks.revoke(contest.rules.id, agency.id, c.get('member'))
      return goOn(sheetPath(contest, agency), [])
    })
}

async function readAgencies(deps: Dependencies, { contest, member, query, now }: Asked) {
  const filter = AgenciesFilter.parse(query)
  const read = await agenciesOf(deps, contest, filter, now)
  if (read.sheet === null) return read
  return { ...read, sheet: { ...read.sheet, view: viewOf(deps, contest, read.sheet.row.agency, member) } }
}

/** The link an agency looks by: told to whoever may give it, since whoever knows it can look. */
function viewOf(
  { committee, publicUrl }: Dependencies,
  { rules }: Contest,
  agency: string,
  member: Member,
): AgencySheet['view'] {
  if (!may(member.role, 'give-agency-link')) return 'not-told'
  const link = committee.agencyLinks.of(rules.id, agency)
  if (!link) return null
  return {
    address: `${publicUrl}${link.path}`,
    made: writeInstant(link.made),
    madeBy: link.madeBy,
    opened: link.opened,
    lastOpened: link.lastOpened === null ? null : writeInstant(link.lastOpened),
  }
}

function named(deps: Dependencies, c: Context<Console>): { contest: Contest; agency: Agency | undefined } {
  const contest = servedContest(deps, c)
  return { contest, agency: contest.agencies.find(({ id }) => id === c.req.param('agency')) }
}

const sheetPath = ({ rules }: Contest, { id }: Agency): string =>
  `/console/${rules.id}/agencies?agency=${id}#lien-ket`
