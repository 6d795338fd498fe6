import type { Context } from 'hono'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import { signInVi } from '../../../widget/messages/console/sign-in.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { signInPage } from '../../pages/console/sign-in-page.ts'

const say = sayFrom(signInVi)

/** Where whoever just signed in goes: to the page that was asked for, so it is of the console; else to its front. */
export const placeOf = (asked: string): string =>
  /^\/console(\/[\w./?=&%-]*)?$/.test(asked) && !asked.includes('//') ? asked : '/console'

/** What the pages before one is in are headed with. */
export const headingOf = (deps: Dependencies): string =>
  [...deps.contests.current.values()].map(({ rules }) => rules.title).join(' · ')

/** The page to sign in at. 401 where it stands in place of another, and where somebody was refused. */
export function sendSignIn(deps: Dependencies, next: string, login = '', fault?: string): Promise<Response> {
  const isElsewhere = next !== '/console'
  const said = fault ?? (isElsewhere ? say('beforeEntering') : undefined)
  const page = {
    contest: headingOf(deps),
    next: placeOf(next),
    login,
    faults: said === undefined ? [] : [said],
    isEmpty: deps.committee.isEmpty(),
  }
  return sendPage(signInPage(page), { status: said === undefined ? 200 : 401 })
}

/** The address of a request, to come back to; of a form's own address there is no coming back. */
export function askedFor(c: Context): string {
  const { pathname, search } = new URL(c.req.url)
  return c.req.method === 'GET' ? `${pathname}${search}` : '/console'
}
