import type { Page } from 'puppeteer-core'
import { beforeAll, expect, it } from 'vitest'
import { attemptsOf, crowdedContest, handIn } from '../console/compare/crowd.ts'
import { type Looker, openScreens } from '../long/screens/open-screens.ts'
import { OPENS } from '../sample-contest.ts'
import { openBrowser } from './open-browser.ts'

const contest = crowdedContest(12)
const opened = await openScreens(contest)
opened.clock.now = OPENS + 30 * 86_400_000
const [agency] = contest.agencies
let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  await handIn(opened.store, attemptsOf(contest, 400))
  browser = await openBrowser()
})

async function open(path: string, width: number, as: Looker = 'secretariat'): Promise<Page> {
  const { page } = await opened.page(browser, as)
  await page.setViewport({ width, height: 844 })
  await page.goto(`${opened.origin}/console/${contest.rules.id}/${path}`)
  await page.waitForSelector('live-stamp p')
  return page
}

it('on a phone who looks stands below the contest, on every page, with and without a menu', async () => {
  for (const [path, as] of [
    [`agency/${agency?.id}`, 'agency'],
    ['desk', 'secretariat'],
  ] as const) {
    const page = await open(path, 390, as)
    const left = await page.$$eval('.who > p', lines =>
      lines.map(line => line.getBoundingClientRect().left + parseFloat(getComputedStyle(line).paddingLeft)),
    )
    expect(new Set(left)).toEqual(new Set([16]))
  }
})

it('on a phone each hour of the map keeps a cell as wide as its number', async () => {
  const page = await open('compare?view=hours', 390)
  await page.waitForSelector('.heat td')
  const overflowing = await page.$$eval('.heat :is(th, td)', cells =>
    cells.filter(cell => cell.scrollWidth > cell.clientWidth + 1).map(cell => cell.textContent),
  )
  expect(overflowing).toEqual([])
  // What the table says of itself is read in full, however far its hours are pushed.
  await page.$eval('.scroll:has(.heat)', box => box.scrollTo(500, 0))
  const { left, right } = await page.$eval('.heat caption', caption => {
    const { x, width } = caption.getBoundingClientRect()
    return { left: x, right: x + width }
  })
  expect([left >= 0, right <= 390]).toEqual([true, true])
})

it('on a phone an attempt’s pace and signs stand below its agency', async () => {
  const page = await open('attempts', 390)
  const said = await page.$$eval('.attempts tbody th', cells => cells.map(cell => cell.innerText))
  expect(said.filter(text => /\d giây\/câu/.test(text))).toHaveLength(said.length)
})

it.each([
  ['desk', 'Hôm nay cần làm gì?'],
  ['agencies', 'Cơ quan và cổng'],
  ['compare', ''],
])('paper of %s says of which contest it is and as of when, once', async (path, heading) => {
  const page = await open(path, 1366)
  await page.emulateMediaType('print')
  const words = await page.$eval('body', body => body.innerText.replace(/\s+/g, ' '))
  expect(words.split(/số liệu đến \d\d:\d\d:\d\d ngày/i)).toHaveLength(2)
  expect(words.toLowerCase().split(contest.rules.title.toLowerCase())).toHaveLength(2)
  expect(words).toContain(heading)
  // Paper is not live.
  expect(words).not.toContain('Trực tiếp')
})

it('the place of a warning breaks where a narrow phone ends', async () => {
  const place = {
    file: 'rules.yaml',
    line: 69,
    column: 'prizes.collective.1.metric.and.its.longest.neighbour',
  }
  const warning = { ...place, problem: 'Chưa rõ cách tính.', remedy: 'Ghi rõ.', warning: 'draft-questions' }
  Object.assign(opened.deps, { warnings: new Map([[contest.rules.id, [warning]]]) })
  const { page } = await opened.page(browser, 'secretariat')
  await page.setViewport({ width: 320, height: 640 })
  await page.goto(`${opened.origin}/console/${contest.rules.id}/rules`)
  expect(await page.$eval('main', main => main.textContent)).toContain(place.column)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
