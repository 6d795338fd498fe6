import { type Context, Hono } from 'hono'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import { signInVi } from '../../../widget/messages/console/sign-in.ts'
import type { Answer } from '../../committee/arrival.ts'
import type { Member } from '../../committee/role.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { screensFor } from '../../pages/console/screens.ts'
import { codePage } from '../../pages/console/sign-in-page.ts'
import { goOn, sendWith } from './answers.ts'
import { type Console, open, signedIn } from './guard.ts'
import { headingOf, placeAfter, placeOf, sendSignIn } from './send-sign-in.ts'
import { readTyped, type Typed } from './typed.ts'

const say = sayFrom(signInVi)

/** `/console`: to one's first screen, or to sign in: a password, the code after it, and out again. */
export const signIn = (deps: Dependencies) =>
  new Hono<Console>()
    .get('/console', open, async c => {
      const member = await deps.committee.memberOf(c.req.raw.headers)
      return member === undefined ? sendSignIn(deps, '/console') : c.redirect(frontOf(deps, member), 303)
    })
    .post('/console/sign-in', open, async c => {
      const typed = await readTyped(c)
      if (typed instanceof Response) return typed
      const { headers } = c.req.raw
      const answer = await deps.committee.door.signIn(typed.text('login'), typed.secret('password'), headers)
      return answerSignIn(deps, typed, answer)
    })
    .post('/console/sign-in/code', open, c => giveCode(deps, c))
    .post('/console/sign-out', open, async c =>
      goOn('/console', await deps.committee.door.signOut(c.req.raw.headers)),
    )

async function answerSignIn(deps: Dependencies, typed: Typed, answer: Answer): Promise<Response> {
  const next = placeOf(typed.text('next'))
  const refuse = (fault: string) => sendSignIn(deps, next, typed.text('login'), fault)
  if (answer === 'wrong') return refuse(say('wrong'))
  if (answer === 'busy') return refuse(say('busy'))
  if ('waitMs' in answer) return refuse(say('wait', sayWait(answer.waitMs)))
  // Whom a password alone lets in has no second factor yet.
  if ('member' in answer) return goOn(placeAfter(answer.member, next), answer.cookies)
  if (answer.needs === 'passkey') return refuse(say('needsPasskey'))
  return sendWith(answer.cookies, await sendPage(codePage(headingOf(deps), next, [])))
}

async function giveCode(deps: Dependencies, c: Context): Promise<Response> {
  const typed = await readTyped(c)
  if (typed instanceof Response) return typed
  const next = placeOf(typed.text('next'))
  const answer = await deps.committee.door.giveCode(typed.text('code'), c.req.raw.headers)
  if (answer === 'over') return sendSignIn(deps, next, '', say('codeOver'))
  if (answer === 'wrong')
    return sendPage(codePage(headingOf(deps), next, [say('wrongCode')]), { status: 401 })
  return goOn(next, answer.cookies)
}

const sayWait = (ms: number): string =>
  ms < 60_000 ? say('seconds', Math.ceil(ms / 1000)) : say('minutes', Math.ceil(ms / 60_000))

/** The first screen somebody is shown. */
function frontOf(deps: Dependencies, member: Member): string {
  if (member.role === 'agency') return '/console/agency'
  const [contest = ''] = deps.contests.current.keys()
  const [screen] = screensFor(signedIn(member).may)
  return screen === undefined ? '/console/account' : `/console/${contest}/${screen.path}`
}
