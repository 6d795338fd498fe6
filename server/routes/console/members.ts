import { type Context, Hono } from 'hono'
import { membersVi } from '../../../widget/messages/console/members.ts'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import type { Change } from '../../committee/members.ts'
import { INVITATION_LASTS_MS } from '../../committee/one-time-links.ts'
import { may, personRoles, roleNames } from '../../committee/role.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { formPage } from '../../pages/console/layout.ts'
import { membersPage, type NewInvitation } from '../../pages/console/members-page.ts'
import { goOn } from './answers.ts'
import { type Console, type Guard, signedIn } from './guard.ts'
import { servedContest } from './screen-routes.ts'
import { readTyped } from './typed.ts'

const say = sayFrom(membersVi)

/** Acts shown; a link printed at the server stays in sight for a month. */
const MOST_ACTS = 100
const LOUD_MS = 30 * 86_400_000

/** Thành viên: who is here, who is invited, what was done; and its changes, each a form of the page. */
export const members = (deps: Dependencies, guard: Guard) =>
  new Hono<Console>()
    .get('/console/:contest/members', guard('read-members'), c => show(deps, c))
    .post('/console/:contest/members/invite', guard('change-members'), c => invite(deps, c))
    .post('/console/:contest/members/leave', guard('own-account'), async c => {
      const { member } = c.var
      return answer(deps, c, await deps.committee.people.remove(member.id, member))
    })
    .post('/console/:contest/members/invitations/:invitation/withdraw', guard('change-members'), c => {
      deps.committee.people.withdraw(c.req.param('invitation'), c.var.member)
      return goOn(pathOf(c), [])
    })
    .post('/console/:contest/members/:person/role', guard('change-members'), async c => {
      const typed = await readTyped(c)
      if (typed instanceof Response) return typed
      const role = personRoles.find(name => name === typed.text('role'))
      const { people } = deps.committee
      return answer(deps, c, role ? people.changeRole(c.req.param('person'), role, c.var.member) : 'unknown')
    })
    .post('/console/:contest/members/:person/remove', guard('change-members'), async c =>
      answer(deps, c, await deps.committee.people.remove(c.req.param('person'), c.var.member)),
    )

const pathOf = (c: Context<Console>): string => `/console/${servedIdOf(c)}/members`
const servedIdOf = (c: Context<Console>): string => c.req.param('contest') ?? ''

/** Back to the page, or the page with what stood in the way. */
const answer = (deps: Dependencies, c: Context<Console>, change: Change): Response | Promise<Response> =>
  change === 'done' ? goOn(pathOf(c), []) : show(deps, c, { faults: [say(change)] })

async function invite(deps: Dependencies, c: Context<Console>): Promise<Response> {
  const typed = await readTyped(c)
  if (typed instanceof Response) return typed
  const name = typed.text('name')
  const role = personRoles.find(each => each === typed.text('role'))
  if (name === '' || name.length > 80 || role === undefined)
    return show(deps, c, { faults: [say('needsInviteName')] })
  const secret = deps.committee.people.invite(role, name, c.var.member)
  const url = `${deps.publicUrl}/console/link/${secret}`
  const expires = deps.clock() + INVITATION_LASTS_MS
  return show(deps, c, { invited: { name, role: roleNames[role], url, expires } })
}

interface Told {
  readonly faults?: readonly string[]
  readonly invited?: NewInvitation
}

function show(
  deps: Dependencies,
  c: Context<Console>,
  { faults = [], invited }: Told = {},
): Promise<Response> {
  const { committee, clock } = deps
  const { member } = c.var
  const now = clock()
  const acts = committee.acts(MOST_ACTS)
  const main = membersPage({
    ...{ path: pathOf(c), me: member.id, mayChange: may(member.role, 'change-members') },
    agencies: may(member.role, 'give-agency-link') ? `/console/${servedIdOf(c)}/agencies` : null,
    ...{ people: committee.people.list(), invitations: committee.people.invitations(), acts },
    loud: acts.filter(({ kind, at }) => kind === 'link-printed' && now - at < LOUD_MS),
    ...{ invited, faults },
  })
  const page = { screen: 'members', title: say('title'), member: signedIn(member), now, main }
  return sendPage(formPage({ ...page, contest: servedContest(deps, c) }), {
    status: faults.length > 0 ? 409 : 200,
  })
}
