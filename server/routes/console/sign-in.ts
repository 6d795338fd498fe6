import { Hono } from 'hono'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import { signInVi } from '../../../widget/messages/console/sign-in.ts'
import type { Member } from '../../committee/role.ts'
import { isRefusal } from '../../contract/problem.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendProblem } from '../../http/problem.ts'
import { readForm } from '../../http/read-form.ts'
import { screensFor } from '../../pages/console/screens.ts'
import { goOn } from './answers.ts'
import { type Console, open, signedIn } from './guard.ts'
import { placeOf, sendSignIn } from './send-sign-in.ts'

const say = sayFrom(signInVi)

/** `/console`: to one's first screen, or to sign in. A password, and out again. */
export const signIn = (deps: Dependencies) =>
  new Hono<Console>()
    .get('/console', open, async c => {
      const member = await deps.committee.memberOf(c.req.raw.headers)
      return member === undefined ? sendSignIn(deps, '/console') : c.redirect(frontOf(deps, member), 303)
    })
    .post('/console/sign-in', open, async c => {
      const form = await readForm(c)
      if (isRefusal(form)) return sendProblem(form)
      const typed = (name: string) => form.get(name)?.[0] ?? ''
      const opened = await deps.committee.signIn(typed('login'), typed('password'), c.req.raw.headers)
      const next = placeOf(typed('next'))
      if (opened === undefined) return sendSignIn(deps, next, typed('login'), say('wrong'))
      return goOn(next, opened.cookies)
    })
    .post('/console/sign-out', open, async c =>
      goOn('/console', await deps.committee.signOut(c.req.raw.headers)),
    )

/** The first screen somebody is shown. */
function frontOf(deps: Dependencies, member: Member): string {
  if (member.role === 'agency') return '/console/agency'
  const [contest = ''] = deps.contests.current.keys()
  return `/console/${contest}/${screensFor(signedIn(member).may)[0]?.path ?? ''}`
}
