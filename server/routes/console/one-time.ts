import { type Context, Hono } from 'hono'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import { signInVi } from '../../../widget/messages/console/sign-in.ts'
import type { NewAccount, OneTimeLink } from '../../committee/arrival.ts'
import { isCommon, isLogin, LEAST_PASSWORD, MOST_PASSWORD } from '../../committee/credentials.ts'
import { roleNames } from '../../committee/role.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { oneTimePage, spentLinkPage } from '../../pages/console/one-time-page.ts'
import { goOn } from './answers.ts'
import { type Console, open } from './guard.ts'
import { headingOf, placeAfter } from './send-sign-in.ts'
import { readTyped } from './typed.ts'

const say = sayFrom(signInVi)

/** `/console/link/{secret}`: an account for whoever presses the button. Looking at it uses nothing up. */
export const oneTime = (deps: Dependencies) =>
  new Hono<Console>()
    .get('/console/link/:secret', open, c => {
      const link = deps.committee.door.oneTimeLink(c.req.param('secret'))
      return link === undefined
        ? sendSpent(deps)
        : sendForm(deps, link, { name: link.name ?? '', login: '' }, [])
    })
    .post('/console/link/:secret', open, async c => {
      const link = deps.committee.door.oneTimeLink(c.req.param('secret'))
      return link === undefined ? sendSpent(deps) : follow(deps, c, link)
    })

async function follow(deps: Dependencies, c: Context, link: OneTimeLink): Promise<Response> {
  const typed = await readTyped(c)
  if (typed instanceof Response) return typed
  const account = { name: typed.text('name'), login: typed.text('login'), password: typed.secret('password') }
  const faults = link.member === null ? faultsOf(account) : passwordFaults(account.password)
  if (faults.length > 0) return sendForm(deps, link, account, faults)
  const { secret = '' } = c.req.param()
  const opened = await deps.committee.door.useLink(secret, account, c.req.raw.headers)
  if (opened === undefined) return sendSpent(deps)
  if (opened === 'taken-login') return sendForm(deps, link, account, [say('takenLogin')])
  return goOn(placeAfter(opened.member, '/console'), opened.cookies)
}

const faultsOf = ({ name, login, password }: NewAccount): string[] => [
  ...(name === '' || name.length > 80 ? [say('needsName')] : []),
  ...(isLogin(login) ? [] : [say('needsLogin')]),
  ...passwordFaults(password, name, login),
]

/** What is wrong with a new password; `own`: what a guesser knows of its owner. */
export function passwordFaults(password: string, ...own: readonly string[]): string[] {
  if (password.length < LEAST_PASSWORD || password.length > MOST_PASSWORD)
    return [say('shortPassword', LEAST_PASSWORD, MOST_PASSWORD)]
  return isCommon(password, ...own) ? [say('commonPassword')] : []
}

const sendForm = (
  deps: Dependencies,
  { role, expires, member, name: invited }: OneTimeLink,
  { name, login }: { name: string; login: string },
  faults: readonly string[],
): Promise<Response> =>
  sendPage(
    oneTimePage({
      ...{ contest: headingOf(deps), role: roleNames[role], expires, leastPassword: LEAST_PASSWORD },
      ...{ reopens: member === null ? null : (invited ?? ''), typed: { name, login }, faults },
    }),
    { status: faults.length > 0 ? 422 : 200 },
  )

/** A link that is good no more, or never was. */
export const sendSpent = (deps: Dependencies): Promise<Response> =>
  sendPage(spentLinkPage(headingOf(deps)), { status: 401 })
