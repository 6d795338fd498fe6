import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { screens } from '../../../server/pages/console/screens.ts'
import { handInHostile, hostileContest, payloads } from '../../console/hostile-contest.ts'
import { openBrowser } from '../../e2e/open-browser.ts'
import { openScreens } from './open-screens.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})

/** Everything that one of these names would have made of a page that took it for markup. Runs inside the page. */
function madeOfNames(): string[] {
  const isOurs = (node: Element) =>
    node.matches('link[href^="/"], script[src^="/"], script[type="application/json"]')
  return [...document.querySelectorAll('*')].flatMap(node => {
    const handlers = node.getAttributeNames().filter(name => /^on|^style$/.test(name))
    const isStrange = node.matches(
      'base, link, script, [href*="la.example"]:not([download]), [href^="javascript:"], main img',
    )
    const isList = node.getAttribute('href')?.startsWith('/console/') ?? false
    return handlers.length > 0 || (isStrange && !isOurs(node) && !isList)
      ? [node.outerHTML.slice(0, 200)]
      : []
  })
}

/** Points at everything and focuses what the Tab key reaches: what waits for a hand to come near runs then. */
const touchAll = (page: Page) =>
  page.evaluate(() => {
    for (const node of document.querySelectorAll('main *, header *'))
      node.dispatchEvent(new MouseEvent('mouseover'))
    for (const node of document.querySelectorAll<HTMLElement>(
      'main :is(input, select, button, .scroll, th a)',
    ))
      node.focus()
  })

describe.each([100, 1000])('%i hostile names, units, hosts and questions in a browser', many => {
  it('run nothing, break no policy and ask nobody else, on any screen', async () => {
    const contest = hostileContest(many)
    const opened = await openScreens(contest)
    const [receipt] = await handInHostile(opened, contest)
    const paths = [
      ...screens.map(({ path }) => path),
      ...['compare?view=trend', 'compare?view=hours', 'compare?view=hosts', 'compare?way=7'],
      ...['compare?from=01/09/2024', 'bank?page=2', 'bank?analysis=on', 'agencies?agency=co-quan-1'],
      ...['agencies?only=silent', 'agency/co-quan-1', `attempts/${receipt}`, 'attempts?agency=-'],
      `attempts?q=${encodeURIComponent(payloads(1)[0] ?? '')}`,
    ]
    const { page, broken } = await opened.page(browser, 'secretariat')
    let seen = 0
    for (const path of paths) {
      await page.goto(`${opened.origin}/console/${contest.rules.id}/${path}`)
      await page.waitForFunction(() => !document.querySelector('main progress, meta[http-equiv=refresh]'))
      await touchAll(page)
      expect(await page.evaluate(madeOfNames), path).toEqual([])
      expect(broken, path).toEqual([])
      seen += Number((await page.$eval('body', body => body.textContent)).includes('onerror=alert('))
    }
    // A control: the names are there to be read.
    expect(seen).toBe(paths.length)
  })
})

it('a control: the same names as markup are found, and reported', async () => {
  const opened = await openScreens(hostileContest(5))
  const { page, broken } = await opened.page(browser, 'secretariat')
  await page.goto(`${opened.origin}/console/thi-thu/desk`)
  await page.$eval('main', main => {
    const link = document.createElement('a')
    link.setAttribute('style', 'position: fixed')
    main.append(link)
  })
  await touchAll(page)
  expect(await page.evaluate(madeOfNames)).toHaveLength(1)
  expect(broken.length).toBeGreaterThan(0)
})
