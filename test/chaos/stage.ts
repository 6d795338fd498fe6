import type { Browser } from 'puppeteer-core'
import { openBrowser } from '../e2e/open-browser.ts'
import { openPortal, type Portal, pageWithTag } from '../e2e/portal.ts'
import { type ServerProcess, startServer } from '../e2e/server-process.ts'
import { type ChaosProxy, type Exchange, openChaosProxy } from './chaos-proxy.ts'
import { SMALL, smallContest } from './small-contest.ts'
import { openTab, type Tab } from './tab.ts'
import type { Told } from './told.ts'

/** A server that citizens reach only through a proxy, a portal with its tag, and a browser. */
export interface Stage {
  readonly proxy: ChaosProxy
  readonly portal: Portal
  readonly browser: Browser
  readonly server: ServerProcess
  /** The submits of these papers that went through the proxy. */
  submitsOf(papers: readonly Told[]): Exchange[]
  /** A new visitor on the portal, with the element on the screen. */
  visit(): Promise<Tab>
}

/** Set it up; `timeLimit` in minutes, null for papers without one. */
export async function openStage(timeLimit: number | null = null): Promise<Stage> {
  const proxy = await openChaosProxy()
  const portal = await openPortal('so-noi-vu')
  process.env.PUBLIC_URL = proxy.origin
  const server = await startServer({ folder: smallContest(timeLimit), sites: [portal.site] })
  proxy.lead(Number(new URL(server.url).port))
  portal.show(pageWithTag(proxy.origin, SMALL))
  const browser = await openBrowser()
  const submitsOf = (papers: readonly Told[]) =>
    proxy.exchanges.filter(({ path }) => papers.some(({ attempt }) => path === `/v1/attempts/${attempt}`))
  return { proxy, portal, browser, server, submitsOf, visit: () => visit(browser, portal, server.data) }
}

async function visit(browser: Browser, portal: Portal, data: string): Promise<Tab> {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  const tab = await openTab(page, data)
  await page.goto(portal.origin)
  await page.waitForSelector('agency-quiz')
  return tab
}
