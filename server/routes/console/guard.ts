import type { Context, MiddlewareHandler } from 'hono'
import { type Member, may, type Permission, permissionsOf, roleNames } from '../../committee/role.ts'
import type { SignedIn } from '../../contract/console/shell.ts'
import { refuse } from '../../contract/problem.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { sendProblem } from '../../http/problem.ts'
import { goingOnPage, notPermittedPage } from '../../pages/console/door-page.ts'
import { sendRefusal } from './answers.ts'
import { askedFor, factorPlace, headingOf, placeOf, sendSignInFirst } from './send-sign-in.ts'

/** What the routes of the console find in their context, once guarded. */
export interface Console {
  Variables: {
    /** Who asks. */
    member: Member
    /** Whether somebody has decided that this request may be answered. */
    isCleared: boolean
  }
}

/** Stands before every route of the console: `app.get('/console/:contest/desk', guard('read-counts'), c => …)`. */
export type Guard = (permission: Permission) => MiddlewareHandler<Console>

const guards = new WeakMap<object, Permission | 'public'>()

/** What a handler found among an application's routes asks for; undefined: it is no guard. */
export const permissionOf = (handler: object): Permission | 'public' | undefined => guards.get(handler)

/** Guards that know the people. A path's `:contest` must be one that is served; an agency sees its own contest alone. */
export const guardOf =
  (deps: Dependencies): Guard =>
  permission => {
    const handler: MiddlewareHandler<Console> = async (c, next) => {
      const member = await deps.committee.memberOf(c.req.raw.headers)
      if (member === undefined) return refuseStranger(deps, c)
      const contest = c.req.param('contest')
      const isElsewhere = member.contest !== null && contest !== undefined && contest !== member.contest
      if (!may(member.role, permission) || isElsewhere) return refuseMember(deps, c, member)
      if (contest !== undefined && !deps.contests.current.has(contest))
        return isApi(c) ? sendProblem(refuse('unknown-contest')) : c.notFound()
      if (member.needsFactor && permission !== 'own-account') return askForFactor(c)
      c.set('member', member)
      c.set('isCleared', true)
      await next()
    }
    guards.set(handler, permission)
    return handler
  }

/** Stands before the few routes that are for whoever comes: those one signs in by. */
export const open: MiddlewareHandler<Console> = async (c, next) => {
  c.set('isCleared', true)
  await next()
}
guards.set(open, 'public')

/** Who is signed in, as the pages tell it. */
export const signedIn = ({ name, role }: Member): SignedIn => ({
  name,
  role: roleNames[role],
  may: [...permissionsOf(role)],
})

/** What is read by a script, and not shown by a browser as a page. */
export const isApi = (c: Context): boolean => c.req.path.startsWith('/v1/')

/** To where a second factor is set, and from there on to what was asked for. */
function askForFactor(c: Context<Console>): Response {
  c.set('isCleared', true)
  return isApi(c) ? sendRefusal('needs-factor') : c.redirect(factorPlace(askedFor(c)), 303)
}

function refuseStranger(deps: Dependencies, c: Context): Response | Promise<Response> {
  if (isApi(c)) return sendRefusal('not-signed-in')
  const asked = askedFor(c)
  return c.req.header('sec-fetch-site') === 'cross-site' && c.req.method === 'GET'
    ? sendPage(goingOnPage(headingOf(deps), placeOf(asked)), { status: 401 })
    : sendSignInFirst(deps, asked)
}

/** Tells somebody who is signed in that this is not theirs to see or do. */
export function refuseMember(deps: Dependencies, c: Context, { role }: Member): Response | Promise<Response> {
  if (isApi(c)) return sendRefusal('not-permitted')
  return sendPage(notPermittedPage(headingOf(deps), roleNames[role]), { status: 403 })
}
