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

async function open(path: string, width: number): Promise<Page> {
  const { page } = await opened.page(browser, 'secretariat')
  await page.setViewport({ width, height: 844 })
  await page.goto(`${opened.origin}/console/${contest.rules.id}/${path}`)
  await page.waitForSelector('live-stamp p')
  return page
}

it('a click beside the digits of a number offers the very attempts that it counts', async () => {
  const page = await open('compare', 1366)
  await page.click('.rank [data-column=valid]', { offset: { x: 3, y: 3 } })
  const href = await page.$eval('.rank [data-column=valid] a', link => link.getAttribute('href'))
  expect(await page.$eval('.fx a', link => link.getAttribute('href'))).toBe(href)
  await page.click('.rank [data-column=way-3]')
  expect(await page.$('.fx a')).toBe(null)
})

it('on a phone So sánh says who leads by each way that is ranked, and its numbers are as large as a finger', async () => {
  const page = await open('compare', 390)
  const shown = await page.$$eval('.ways a', links =>
    links.filter(link => link.checkVisibility()).map(link => link.textContent?.replace(/\s+/g, ' ')),
  )
  expect(shown.length).toBeGreaterThan(2)
  expect(shown[1]).toMatch(/② Người dự thi .+ \d+ người/)
  const heights = await page.$$eval('.rank td.pick a', links =>
    links.map(link => link.getBoundingClientRect().height),
  )
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24)
})

it('how many agencies lead by how many ways counts no way that has a leader in every block', async () => {
  const page = await open('compare', 1366)
  const ways = await page.$$eval('.ways li', items => items.map(item => item.textContent ?? ''))
  const whole = ways.filter(text => /lượt|người|%/.test(text) && !text.includes('mỗi khối một cơ quan'))
  const head = await page.$eval('.ways-head', line => line.textContent?.replace(/\s+/g, ' ').trim())
  expect(head).toMatch(new RegExp(`^Cùng số liệu này, ${whole.length} cách tính`))
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
