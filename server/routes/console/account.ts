import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { accountVi } from '../../../widget/messages/console/account.ts'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import { LEAST_PASSWORD } from '../../committee/credentials.ts'
import type { CodeSetUp } from '../../committee/own-account.ts'
import { roleNames } from '../../committee/role.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { accountPage } from '../../pages/console/account-page.ts'
import { formPage } from '../../pages/console/layout.ts'
import { qrPath } from '../../portal/poster-page.ts'
import { goOn, sendWith } from './answers.ts'
import { type Console, type Guard, signedIn } from './guard.ts'
import { passwordFaults } from './one-time.ts'
import { placeOf } from './send-sign-in.ts'
import { readTyped, type Typed } from './typed.ts'

const say = sayFrom(accountVi)
const PATH = '/console/account'

/** Tài khoản của tôi: one's password, codes, passkeys and sessions. */
export const account = (deps: Dependencies, guard: Guard) => {
  const own = guard('own-account')
  const taking =
    (act: (deps: Dependencies, c: Context<Console>, typed: Typed) => Promise<Response>) =>
    async (c: Context<Console>) => {
      const typed = await readTyped(c)
      return typed instanceof Response ? typed : act(deps, c, typed)
    }
  return new Hono<Console>()
    .get(PATH, own, c => show(deps, c))
    .post(`${PATH}/password`, own, taking(changePassword))
    .post(`${PATH}/code/start`, own, taking(startCode))
    .post(`${PATH}/code/confirm`, own, taking(confirmCode))
    .post(`${PATH}/code/remove`, own, taking(removeCode))
    .route('/', endings(deps, own))
}

/** What ends at once, without a question: a passkey, a session, all of them. */
const endings = (deps: Dependencies, own: MiddlewareHandler<Console>) =>
  new Hono<Console>()
    .post(`${PATH}/passkey/:key/remove`, own, c => {
      deps.committee.account.removePasskey(c.var.member, c.req.param('key'))
      return goOn(PATH, [])
    })
    .post(`${PATH}/sessions/end`, own, async c => {
      await deps.committee.account.endSessions(c.var.member)
      return goOn('/console', await deps.committee.door.signOut(c.req.raw.headers))
    })
    .post(`${PATH}/sessions/:session/end`, own, c => {
      deps.committee.account.endSession(c.var.member, c.req.param('session'))
      return goOn(PATH, [])
    })

async function changePassword(deps: Dependencies, c: Context<Console>, typed: Typed): Promise<Response> {
  const next = typed.secret('next')
  const faults = passwordFaults(next, c.var.member.name)
  if (faults.length > 0) return show(deps, c, { faults })
  const { account } = deps.committee
  const changed = await account.changePassword(
    c.var.member,
    typed.secret('password'),
    next,
    c.req.raw.headers,
  )
  if (changed === 'wrong') return show(deps, c, { faults: [say('wrongPassword')] })
  return sendWith(changed, await show(deps, c, { said: say('changed') }))
}

async function startCode(deps: Dependencies, c: Context<Console>, typed: Typed): Promise<Response> {
  const setUp = await deps.committee.account.startCode(typed.secret('password'), c.req.raw.headers)
  return setUp === 'wrong' ? show(deps, c, { faults: [say('wrongPassword')] }) : show(deps, c, { setUp })
}

async function confirmCode(deps: Dependencies, c: Context<Console>, typed: Typed): Promise<Response> {
  const code = typed.text('code').replaceAll(/\D/g, '')
  const confirmed = await deps.committee.account.confirmCode(c.var.member, code, c.req.raw.headers)
  if (confirmed === 'wrong') return show(deps, c, { faults: [say('codeWrong')] })
  return sendWith(confirmed, await show(deps, c, { said: say('codeSet') }))
}

async function removeCode(deps: Dependencies, c: Context<Console>, typed: Typed): Promise<Response> {
  const { account } = deps.committee
  const removed = await account.removeCode(c.var.member, typed.secret('password'), c.req.raw.headers)
  if (removed === 'wrong') return show(deps, c, { faults: [say('wrongPassword')] })
  return sendWith(removed, await show(deps, c, { said: say('codeRemoved') }))
}

interface Told {
  readonly setUp?: CodeSetUp
  readonly said?: string
  readonly faults?: readonly string[]
}

async function show(deps: Dependencies, c: Context<Console>, told: Told = {}): Promise<Response> {
  const { member } = c.var
  const { setUp, said, faults = [] } = told
  const state = await deps.committee.account.state(member, c.req.raw.headers)
  // Asked anew: it may just have been set.
  const { needsFactor } = (await deps.committee.memberOf(c.req.raw.headers)) ?? member
  const isMissing = needsFactor && !state.hasCode && state.passkeys.length === 0
  const main = accountPage({
    ...{
      state,
      leastPassword: LEAST_PASSWORD,
      said,
      faults,
      next: placeOf(c.req.query('next') ?? '/console'),
    },
    needsFactor: isMissing ? roleNames[member.role] : undefined,
    setUp: setUp && { ...setUp, picture: qrPath(setUp.uri) },
  })
  const [contest = null] = deps.contests.current.values()
  const page = { title: say('title'), member: signedIn(member), contest, now: deps.clock(), main }
  return sendPage(formPage(page), { status: faults.length > 0 ? 422 : 200 })
}
