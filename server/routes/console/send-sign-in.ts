import type { Context } from 'hono'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import { signInVi } from '../../../widget/messages/console/sign-in.ts'
import type { Member } from '../../committee/role.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { signInPage } from '../../pages/console/sign-in-page.ts'

const say = sayFrom(signInVi)

/** Where whoever just signed in goes: to the page that was asked for, so it is of the console; else to its front. */
export const placeOf = (asked: string): string =>
  /^\/console(\/[\w./?=&%-]*)?$/.test(asked) && !asked.includes('//') ? asked : '/console'

/** Where a second factor is set; from there on to `next`. */
export const factorPlace = (next: string): string => `/console/account?next=${encodeURIComponent(next)}`

/** Where somebody goes who has just come in: first to set a second factor, if the role needs one and there is none. */
export const placeAfter = ({ needsFactor }: Member, next: string): string =>
  needsFactor ? factorPlace(next) : next

/** What the pages before one is in are headed with. */
export const headingOf = (deps: Dependencies): string =>
  [...deps.contests.current.values()].map(({ rules }) => rules.title).join(' · ')

/** The page to sign in at; with a fault, such as that one must sign in first, it is a 401. */
export function sendSignIn(deps: Dependencies, next: string, login = '', fault?: string): Promise<Response> {
  const page = {
    ...{ contest: headingOf(deps), next: placeOf(next), login, isEmpty: deps.committee.isEmpty() },
    faults: fault === undefined ? [] : [fault],
  }
  return sendPage(signInPage(page), { status: fault === undefined ? 200 : 401 })
}

/** The same in place of a page that is for members alone. */
export const sendSignInFirst = (deps: Dependencies, next: string): Promise<Response> =>
  sendSignIn(deps, next, '', say('beforeEntering'))

/** The address of a request, to come back to; of a form's own address there is no coming back. */
export function askedFor(c: Context): string {
  const { pathname, search } = new URL(c.req.url)
  return c.req.method === 'GET' ? `${pathname}${search}` : '/console'
}
