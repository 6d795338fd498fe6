import type { Page } from 'puppeteer-core'
import { beforeAll, expect, it } from 'vitest'
import { attemptsOf, crowdedContest, handIn } from '../console/compare/crowd.ts'
import { openScreens } from '../long/screens/open-screens.ts'
import { OPENS } from '../sample-contest.ts'
import { openBrowser } from './open-browser.ts'

const contest = crowdedContest(12)
const opened = await openScreens(contest)
opened.clock.now = OPENS + 30 * 86_400_000
let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  await handIn(opened.store, attemptsOf(contest, 400))
  browser = await openBrowser()
})

const isIn = (page: Page, selector: string) =>
  page.evaluate(within => document.activeElement?.closest(within) !== null, selector)

it.each(['agencies', 'attempts'])('who goes by Tab passes the table of %s in one step', async screen => {
  const { page } = await opened.page(browser, 'secretariat')
  await page.goto(`${opened.origin}/console/${contest.rules.id}/${screen}`)
  await page.waitForSelector('tbody th a')
  await page.focus('main .scroll')
  await page.keyboard.down('Shift')
  await page.keyboard.press('Tab')
  await page.keyboard.up('Shift')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến phần sau danh sách')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await isIn(page, 'table')).toBe(false)
  expect(await isIn(page, '.scroll ~ *, .scroll ~ * *')).toBe(true)
  // And backwards one is in the table again.
  await page.keyboard.down('Shift')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await isIn(page, 'table')).toBe(true)
})
