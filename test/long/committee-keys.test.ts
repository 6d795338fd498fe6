import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import readXlsxFile from 'read-excel-file/node'
import { beforeAll, expect, it } from 'vitest'
import { ATTEMPTS, beginDay, type CommitteeDay } from '../e2e/committee-day.ts'
import { newVisitor, openBrowser } from '../e2e/open-browser.ts'
import { tempFolder } from '../e2e/temp-folder.ts'

/** Stops of the Tab key between the top of a page and whatever one wants on it: more is nobody's patience. */
const MOST_STOPS = 60

let browser: Browser
let day: CommitteeDay
beforeAll(async () => {
  ;[browser, day] = await Promise.all([openBrowser(), beginDay()])
})

const text = (page: Page, place: string): Promise<string> =>
  page.$eval(place, node => node.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '')
const number = (said: string): number => Number(/[\d.]+/.exec(said)?.[0].replaceAll('.', ''))

/** Press Tab, or Shift and Tab, until the focus is on what one looks for, and see it there. */
async function tabTo(page: Page, wanted: string, name = '', isBack = false): Promise<number> {
  for (let stops = 1; stops <= MOST_STOPS; stops += 1) {
    if (isBack) await page.keyboard.down('Shift')
    await page.keyboard.press('Tab')
    await page.keyboard.up('Shift')
    const isThere = await page.evaluate(
      (selector, words) => {
        const at = document.activeElement
        return at?.matches(selector) && at.textContent?.includes(words)
      },
      wanted,
      name,
    )
    if (isThere) {
      expect(await page.evaluate(isSeen), `${wanted} has the focus and shows it`).toBe(true)
      return stops
    }
  }
  throw new Error(`${MOST_STOPS} stops on, ${wanted} “${name}” has not been reached on ${page.url()}`)
}

/** Runs inside the page: whether the element in focus is in sight and outlined. Self-contained. */
function isSeen(): boolean {
  const at = document.activeElement
  if (!at) return false
  const { top, bottom, width } = at.getBoundingClientRect()
  const isOutlined = getComputedStyle(at).outlineStyle !== 'none'
  return isOutlined && width > 0 && bottom > 0 && top < innerHeight
}

/** The same, and the page it leads to. */
async function follow(page: Page, wanted: string, name = '', isBack = false): Promise<void> {
  await tabTo(page, wanted, name, isBack)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

const toScreen = (page: Page, name: string) => follow(page, 'nav.screens a', name)

async function enter(link: string, width = 1280): Promise<Page> {
  const page = await newVisitor(browser)
  await page.setViewport({ width, height: 800 })
  await page.goto(link)
  return page
}

it('a secretary does the whole day by Tab, Enter and arrows', async () => {
  const page = await enter(day.links.secretary)
  await toScreen(page, 'So sánh')
  expect(await text(page, '.lead')).toContain('0 lượt')
  await day.hold()
  const all = '.rank tfoot tr:first-child td.n:nth-of-type(2)'
  await expect.poll(() => text(page, all)).toBe(String(ATTEMPTS))

  // Who leads under three rules: the line above the table says the cell that has the focus.
  for (const [way, said] of [
    ['①', /UBND xã Mẫu 1/],
    ['②', /UBND xã Mẫu 1/],
    ['③', /^Sở /],
  ] as const) {
    await follow(page, '.ways a', way)
    expect(await text(page, '.ways [aria-current] b')).toMatch(said)
  }
  await tabTo(page, '.rank [data-cell]')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  expect(await text(page, '.fx output')).toMatch(/^Hạng \d+/)

  // The attempts behind a number.
  const behind = number(await page.evaluate(() => document.activeElement?.textContent ?? ''))
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  await page.waitForFunction(() => /^\d/.test(document.querySelector('.answer b')?.textContent ?? ''))
  expect(number(await text(page, '.answer b'))).toBe(behind)

  // The silent portal and the burst, both from the desk.
  await toScreen(page, 'Bàn việc')
  await follow(page, 'main a[href$="only=silent"]')
  expect(await text(page, 'main')).toContain('UBND xã Mẫu 2')
  await toScreen(page, 'Bàn việc')
  // The desk may still stand under the instant it was opened at; it reads itself again, and then puts the burst first.
  await expect.poll(() => text(page, 'main .note')).toContain('UBND xã Mẫu 1')
  await follow(page, 'main a.primary')
  expect(page.url()).toContain('agency=mau-ubnd-xa-1')

  // A receipt that is read out over the telephone.
  await tabTo(page, 'tbody th a')
  await page.keyboard.press('ArrowDown')
  const receipt = await page.evaluate(() => document.activeElement?.textContent ?? '')
  await tabTo(page, '#find', '', true)
  await page.keyboard.type(receipt.toLowerCase().replaceAll('-', ' '))
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(await text(page, 'main')).toContain(receipt)
  expect(await text(page, 'main')).toContain('UBND xã Mẫu 1')

  // The agency's link, opened by its leader.
  await toScreen(page, 'Cơ quan & cổng')
  await follow(page, 'main tbody th a', 'Sở Nội vụ')
  await follow(page, 'form[action$="/so-noi-vu/link"] button')
  await tabTo(page, 'copy-text input[readonly]')
  const address = await page.evaluate(() => getSelection()?.toString() ?? '')
  const leader = await enter(address)
  await follow(leader, 'form button')
  expect(await text(leader, 'main')).toContain('Sở Nội vụ')

  await printAndSave(page)
})

/** On paper and in Excel, from So sánh. */
async function printAndSave(page: Page): Promise<void> {
  const folder = tempFolder()
  const devtools = await page.createCDPSession()
  await devtools.send('Browser.setDownloadBehavior', {
    ...{ behavior: 'allow', downloadPath: folder },
    browserContextId: page.browserContext().id ?? '',
  })
  await page.evaluateOnNewDocument(() => {
    window.print = () => void document.documentElement.setAttribute('data-printed', '')
  })
  await follow(page, 'nav.screens a', 'So sánh', true)
  await tabTo(page, 'a[download]', '.xlsx')
  await page.keyboard.press('Enter')
  const saved = () => readdirSync(folder).find(name => name.endsWith('.xlsx'))
  await expect.poll(saved).toBeDefined()
  const [sheet] = await readXlsxFile(readFileSync(join(folder, saved() ?? '')))
  expect(sheet?.data.flat()).toContain('UBND xã Mẫu 1')
  await tabTo(page, '.tabs button', 'In')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-printed]')
}

it('the head does it on a phone with a keyboard: the screens fold into a menu', async () => {
  const page = await enter(day.links.head, 360)
  await tabTo(page, '.menu')
  await page.keyboard.press('Enter')
  await toScreen(page, 'So sánh')
  expect(await text(page, '.lead strong')).toBe('UBND xã Mẫu 1')
})

it('a control: what no key reaches is not found', async () => {
  const page = await enter(day.links.secretary)
  await page.$eval('main a.primary', link => link.setAttribute('tabindex', '-1'))
  await expect(tabTo(page, 'main a.primary')).rejects.toThrow('has not been reached')
})
