import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../e2e/open-browser.ts'
import { axeEverywhere, sidewaysScrolls } from './look-at.ts'
import type { Looker } from './open-screens.ts'
import { contests, liveScreens } from './screen-table.ts'
import { openShownConsole } from './shown-console.ts'

let browser: Browser
const shown = await openShownConsole()
const { network, store } = shown
const { run } = store.reads
beforeAll(async () => {
  browser = await openBrowser()
})

async function open(path: string, as: Looker = 'secretariat') {
  const { page, broken } = await shown.page(browser, as)
  await page.goto(`${shown.origin}${path}`)
  return { page, broken }
}

const screen = (path: string) => `/console/${contests.full}/${path}`

/** Sound in both schemes and at every width, and nothing reported. */
async function expectSound(page: Page, broken: readonly string[], name: string) {
  const found = { axe: await axeEverywhere(page, name), sideways: await sidewaysScrolls(page, name), broken }
  expect(found).toEqual({ axe: [], sideways: [], broken: [] })
}

/** What the screen says, without the line that says how old it is. */
const said = (page: Page): Promise<string> =>
  page.$eval('main', main => {
    const copy = main.cloneNode(true) as Element
    for (const stamp of copy.querySelectorAll('live-stamp, .print-only')) stamp.remove()
    return copy.textContent?.replaceAll(/\s+/g, ' ') ?? ''
  })
const stamp = (page: Page) =>
  page.$eval('live-stamp', node => node.textContent?.replaceAll(/\s+/g, ' ').trim())

describe('when nobody answers any more,', () => {
  it.each(liveScreens(shown.places))(
    '$name keeps its numbers and says how old they are; back again, it says nothing of it',
    async ({ name, path, as }) => {
      const { page, broken } = await open(path, as)
      await page.waitForFunction(() => !document.querySelector('main progress'))
      const before = await said(page)
      expect(await stamp(page)).not.toContain('Mất kết nối')
      network.isDown = true
      await page.waitForSelector('live-stamp .late')
      expect(await stamp(page)).toMatch(/^Mất kết nối, số liệu lúc \d\d:\d\d:\d\d, đã \d+ (giây|phút)/)
      expect(await said(page)).toBe(before)
      await expectSound(page, broken, `${name}-late`)
      network.isDown = false
      await page.waitForFunction(() => !document.querySelector('live-stamp .late'))
      expect(await said(page)).toBe(before)
    },
  )
})

describe('numbers that are not there yet', () => {
  it('and cannot be had are said to be no “nothing”, with a way to ask again', async () => {
    network.isDown = true
    const { page, broken } = await open(screen('compare?from=01/09/2024'))
    await page.waitForSelector('main .fault')
    const words = await said(page)
    expect(words).toContain('Đây không phải là “không có lượt thi nào”')
    expect(words).toContain('mã 503')
    expect(words).not.toMatch(/\b0 lượt|0 người|0,0/)
    await expectSound(page, broken, 'compare-failed')
    network.isDown = false
    await (await page.waitForSelector('main .fault button'))?.press('Enter')
    await page.waitForSelector('.rank tbody tr')
  })

  it('say how far the count has come, and how to give it up', async () => {
    let release = () => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    const slow: typeof run = (read, asked, watched) => {
      watched?.progress?.(0.9)
      return held.then(() => run(read, asked, watched))
    }
    Object.assign(store.reads, { run: slow })
    const { page, broken } = await open(screen('compare?from=02/09/2024'))
    await page.waitForSelector('main progress[value]')
    expect(await said(page)).toMatch(/được \d+,\d\s%.*Huỷ, xem cả cuộc thi/)
    await expectSound(page, broken, 'compare-counting')
    const bank = await open(screen('bank?analysis=on'))
    await bank.page.waitForSelector('main progress[value]')
    // It loads itself again until the count is there.
    await bank.page.evaluate(() => stop())
    await expectSound(bank.page, bank.broken, 'bank-counting')
    release()
    Object.assign(store.reads, { run })
    await page.waitForSelector('.rank tbody tr')
  })

  it('of a bank’s questions that could not be read are said to be unread', async () => {
    Object.assign(store.reads, { run: () => Promise.reject(new Error('damaged')) })
    const { page, broken } = await open(`/console/${contests.over}/bank?analysis=on`)
    await page.waitForSelector('main .fault')
    await expectSound(page, broken, 'bank-failed')
    Object.assign(store.reads, { run })
  })
})

it('whoever is signed out meanwhile is told, beside the last numbers', async () => {
  const { page, broken } = await open(screen('desk'))
  const before = await said(page)
  await page.setExtraHTTPHeaders({})
  await page.waitForSelector('live-stamp a')
  expect(await stamp(page)).toContain('Phiên đăng nhập đã hết')
  expect(await said(page)).toBe(before)
  await expectSound(page, broken, 'desk-signed-out')
})

it('a wrong password is told beside what was typed', async () => {
  const { page, broken } = await open('/console', 'nobody')
  await (await page.waitForSelector('[name=login]'))?.type('nguyen.ha')
  await (await page.waitForSelector('[name=password]'))?.type('không phải mật khẩu')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(await page.$eval('[role=alert]', node => node.textContent)).not.toBe('')
  await expectSound(page, broken, 'sign-in-wrong')
})
