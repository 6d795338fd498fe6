import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'puppeteer-core'
import { createApp } from '../../../server/app.ts'
import type { Role } from '../../../server/committee/role.ts'
import type { Contest } from '../../../server/contest/contest.ts'
import { httpServer, listen, stop } from '../../../server/http/http-server.ts'
import { CONSOLE_SCRIPT, widgetFile } from '../../../server/routes/widget-files.ts'
import { memberCookie } from '../../console/sign-in.ts'
import { newVisitor } from '../../e2e/open-browser.ts'
import { undo } from '../../e2e/undo.ts'
import { OURS, openApp } from '../../open-app.ts'

/** Whoever looks at a screen. */
export type Looker = Role | 'nobody'

const consoleScript = () =>
  widgetFile(readFileSync(new URL('../../../dist/widget/console.js', import.meta.url), 'utf8'), '')

/** The real application behind a port, and what a test may do to it; `agency` is the one that looks by its link. */
export async function openScreens(
  contest: Contest,
  others: readonly Contest[] = [],
  agency = contest.agencies[0]?.id,
) {
  const opened = await openApp(contest, undefined, others)
  const app = createApp(opened.deps, new Map([[CONSOLE_SCRIPT, consoleScript()]]), '0.0.0')
  /** `isDown`: what a page asks again is answered by nobody who knows. */
  const network = { isDown: false }
  const server = httpServer(async request => {
    const { pathname } = new URL(request.url)
    if (network.isDown && pathname.startsWith('/v1/console/')) return new Response('', { status: 503 })
    const answer = await app.fetch(asOurs(request))
    // Pages take the server's clock from here; Node's own would be years ahead of the test's.
    answer.headers.set('Date', new Date(opened.clock.now).toUTCString())
    return answer
  })
  const origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
  undo(() => stop(server))
  const cookies = new Map<string, string>()
  const cookieOf = async (who: Role) => {
    const of = who === 'agency' ? agency : undefined
    const known = cookies.get(who) ?? (await memberCookie(opened, who, of, contest.rules.id))
    cookies.set(who, known)
    return known
  }
  const page = (browser: Browser, who: Looker) => enter(browser, origin, who, cookieOf)
  return { ...opened, origin, network, page, cookieOf }
}

/** A browser says where a form was sent from: here that is our port, there the address the server knows itself by. */
function asOurs(request: Request): Request {
  if (request.method === 'GET') return request
  const headers = new Headers(request.headers)
  if (headers.has('origin')) headers.set('origin', OURS)
  return new Request(request, { headers })
}

/** A tab of somebody signed in, and what its pages break: reports of their policy, errors, dialogs, requests to anybody else. */
async function enter(
  browser: Browser,
  origin: string,
  who: Looker,
  cookieOf: (who: Role) => Promise<string>,
): Promise<{ page: Page; broken: string[] }> {
  const page = await newVisitor(browser)
  const broken = watch(page, origin)
  if (who !== 'nobody') await page.setExtraHTTPHeaders({ Cookie: await cookieOf(who) })
  return { page, broken }
}

/** What a tab breaks from now on; an answer that is a refusal is none of it. */
export function watch(page: Page, origin: string): string[] {
  const broken: string[] = []
  page.on('pageerror', error => broken.push(String(error)))
  page.on('dialog', dialog => broken.push(`dialog ${dialog.message()}`) && void dialog.dismiss())
  page.on('console', message => {
    const isRefusal = /^Failed to load resource/.test(message.text())
    if (message.type() === 'error' && !isRefusal) broken.push(message.text())
  })
  page.on('request', request => {
    const { protocol } = new URL(request.url())
    if (!request.url().startsWith(origin) && protocol !== 'data:') broken.push(request.url())
  })
  return broken
}
