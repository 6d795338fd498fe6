import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, expect, it } from 'vitest'
import { newVisitor, openBrowser } from './open-browser.ts'
import { openPortal, type Portal } from './portal.ts'
import { type ServerProcess, startServer } from './server-process.ts'

let browser: Browser
let portal: Portal
let server: ServerProcess
beforeAll(async () => {
  browser = await openBrowser()
  portal = await openPortal('so-noi-vu')
  server = await startServer({ sites: [portal.site] })
})

/** Open a page as a content system saved it, once our script has had its time. */
async function open(name: string): Promise<Page> {
  const html = readFileSync(new URL(`../fixtures/host-pages/${name}.html`, import.meta.url), 'utf8')
  portal.show(html.replaceAll('{{SERVER}}', server.url).replaceAll('{{PAGE}}', portal.origin))
  const page = await newVisitor(browser)
  await page.goto(portal.origin, { waitUntil: 'load' })
  if (html.includes(' async src')) await page.waitForFunction('window.agencyQuiz1', { polling: 30 })
  await new Promise(resolve => setTimeout(resolve, 200))
  return page
}

const count = (page: Page, selector: string): Promise<number> =>
  page.$$eval(selector, found => found.filter(node => node.checkVisibility()).length)
const quizzes = (page: Page): Promise<number> => page.$$eval('agency-quiz', found => found.length)

it.each([
  // Page, links to the contest that stay links, frames that stay.
  ['c01-upgrade-tag-no-link', 0, 0],
  ['c02-upgrade-tag-link-pasted-as-text', 0, 0],
  ['c04-upgrade-tag-and-working-frame', 0, 1],
  ['c05-upgrade-tag-frame-without-src', 0, 1],
  ['c07-combined-upgrade-tag', 1, 0],
  ['c09-menu-item', 1, 0],
  ['c10-links-in-a-sentence', 2, 0],
])('%s gets no quiz by our script, and keeps its %i links and %i frames', async (name, links, frames) => {
  const page = await open(name)
  expect([await quizzes(page), await count(page, 'a[href*="/q/"]'), await count(page, 'iframe')]).toEqual([
    0,
    links,
    frames,
  ])
})

it.each(['c06-delayed-upgrade-tag', 'c06b-delayed-script-tag'])(
  '%s gets its quiz when the optimiser puts the script back, and not before',
  async name => {
    const page = await open(name)
    expect(await quizzes(page)).toBe(0)
    await page.evaluate(putBack)
    await page.waitForSelector('agency-quiz >>> [data-action=begin]', { visible: true })
    expect(await quizzes(page)).toBe(1)
  },
)

it('c04’s frame shows the quiz it always showed', async () => {
  const page = await open('c04-upgrade-tag-and-working-frame')
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame()
  expect(await frame?.waitForSelector('agency-quiz >>> [data-action=begin]', { visible: true })).toBeTruthy()
})

/** What LiteSpeed does at the first touch: a new script element with every attribute, the address where it belongs. */
function putBack(): void {
  for (const kept of document.querySelectorAll<HTMLScriptElement>('script[data-src]')) {
    const script = document.createElement('script')
    for (const { name, value } of kept.attributes) if (name !== 'type') script.setAttribute(name, value)
    script.src = kept.dataset.src ?? ''
    kept.replaceWith(script)
  }
}
