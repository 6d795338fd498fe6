import { type Context, Hono } from 'hono'
import { agenciesVi } from '../../../widget/messages/console/agencies.ts'
import { type Member, may } from '../../committee/role.ts'
import type { Agency, Contest } from '../../contest/contest.ts'
import { writeInstant } from '../../contest/instant.ts'
import { type Agencies, AgenciesFilter, type AgencySheet } from '../../contract/console/agencies.ts'
import type { Dependencies } from '../../dependencies.ts'
import { agenciesOf } from './agencies-of.ts'
import { goOn } from './answers.ts'
import type { Console, Guard } from './guard.ts'
import { screenRoutes, servedContest } from './screen-routes.ts'

/** Cơ quan & cổng: who is compared, from where, what came; and the link by which one agency looks at its own page. */
export function agencies(deps: Dependencies, guard: Guard): Hono<Console> {
  const page = screenRoutes(deps, guard, {
    screen: 'agencies',
    title: agenciesVi.title,
    permission: 'read-agencies',
    read: ({ contest, query, now }) => agenciesOf(deps, contest, AgenciesFilter.parse(query), now),
    ownOf: (read, member, contest) => withLink(deps, read, member, contest),
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

function withLink(deps: Dependencies, read: Agencies, member: Member, contest: Contest): Agencies {
  const { sheet } = read
  if (sheet === null) return read
  return { ...read, sheet: { ...sheet, view: viewOf(deps, contest, sheet.row.agency, member) } }
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
