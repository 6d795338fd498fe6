import { type Context, Hono } from 'hono'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import { signInVi } from '../../../widget/messages/console/sign-in.ts'
import type { OneTimeLink } from '../../committee/committee.ts'
import { isLogin, LEAST_PASSWORD } from '../../committee/credentials.ts'
import { roleNames } from '../../committee/role.ts'
import { isRefusal } from '../../contract/problem.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { sendProblem } from '../../http/problem.ts'
import { readForm } from '../../http/read-form.ts'
import { oneTimePage, spentLinkPage } from '../../pages/console/one-time-page.ts'
import { goOn } from './answers.ts'
import { type Console, open } from './guard.ts'
import { headingOf } from './send-sign-in.ts'

const say = sayFrom(signInVi)

/** `/console/link/{secret}`: an account for whoever presses the button. Looking at it uses nothing up. */
export const oneTime = (deps: Dependencies) =>
  new Hono<Console>()
    .get('/console/link/:secret', open, c => {
      const link = deps.committee.oneTimeLink(c.req.param('secret'))
      return link === undefined
        ? sendSpent(deps)
        : sendForm(deps, link, { name: link.name ?? '', login: '' }, [])
    })
    .post('/console/link/:secret', open, async c => {
      const link = deps.committee.oneTimeLink(c.req.param('secret'))
      return link === undefined ? sendSpent(deps) : follow(deps, c, link)
    })

async function follow(deps: Dependencies, c: Context, link: OneTimeLink): Promise<Response> {
  const form = await readForm(c)
  if (isRefusal(form)) return sendProblem(form)
  const typed = (name: string) => (form.get(name)?.[0] ?? '').normalize('NFC')
  const account = { name: typed('name').trim(), login: typed('login').trim(), password: typed('password') }
  const faults = faultsOf(account)
  if (faults.length > 0) return sendForm(deps, link, account, faults)
  const opened = await deps.committee.useLink(c.req.param('secret') ?? '', account, c.req.raw.headers)
  if (opened === undefined) return sendSpent(deps)
  if (opened === 'taken-login') return sendForm(deps, link, account, [say('takenLogin')])
  return goOn('/console', opened.cookies)
}

const faultsOf = ({ name, login, password }: { name: string; login: string; password: string }): string[] => [
  ...(name === '' || name.length > 80 ? [say('needsName')] : []),
  ...(isLogin(login) ? [] : [say('needsLogin')]),
  ...(password.length < LEAST_PASSWORD ? [say('shortPassword', LEAST_PASSWORD)] : []),
]

const sendForm = (
  deps: Dependencies,
  { role, expires }: OneTimeLink,
  { name, login }: { name: string; login: string },
  faults: readonly string[],
): Promise<Response> =>
  sendPage(
    oneTimePage({
      ...{ contest: headingOf(deps), role: roleNames[role], expires, leastPassword: LEAST_PASSWORD },
      ...{ typed: { name, login }, faults },
    }),
    { status: faults.length > 0 ? 422 : 200 },
  )

const sendSpent = (deps: Dependencies): Promise<Response> =>
  sendPage(spentLinkPage(headingOf(deps)), { status: 401 })
