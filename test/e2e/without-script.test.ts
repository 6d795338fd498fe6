import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { withRules } from '../sample-contest.ts'
import { newVisitor, openBrowser } from './open-browser.ts'
import { openPages } from './open-pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})

const chosen = (page: Page): Promise<string[]> =>
  page.$$eval('input:checked', inputs => inputs.map(input => (input as HTMLInputElement).value))

/** Without script: register, and choose something in every question but the last. */
async function answerAlmostAll(page: Page, url: string): Promise<string[]> {
  await page.setJavaScriptEnabled(false)
  await page.goto(`${url}/q/thi-thu?site=so-a`)
  await page.type('[name="participant.name"]', 'Nguyễn Thị Ánh')
  await page.type('[name="participant.phone"]', '0912345678')
  await page.select('[name="participant.unit"]', 'so-a')
  await page.click('[name=consent]')
  await Promise.all([page.waitForNavigation(), page.click('form[method=post] button')])
  for (const question of (await page.$$('fieldset')).slice(0, -1)) await (await question.$('input'))?.click()
  await page.type('[name=prediction]', '1200')
  return chosen(page)
}

/** Send what is there: our forms leave the checking to the server. */
async function send(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click('form button')])
}

describe('the Back button, without script', () => {
  it('shows the paper again with its answers after a refusal, and it can still be handed in', async () => {
    const page = await newVisitor(browser)
    const answers = await answerAlmostAll(page, (await openPages()).url)
    expect(answers.length).toBe(6)
    await send(page)
    expect(await page.title()).toMatch(/^Lỗi: /)
    expect(await chosen(page)).toEqual(answers)
    await page.goBack()
    expect(await page.title()).toMatch(/^Bài thi/)
    expect(await chosen(page)).toEqual(answers)
    await (await page.$('fieldset:last-of-type input'))?.click()
    await send(page)
    expect(await page.title()).toMatch(/^Đã nhận bài dự thi/)
    await page.goBack()
    expect((await chosen(page)).length).toBe(7)
  })

  it('loses them where the page may not be kept (control)', async () => {
    const page = await newVisitor(browser)
    await answerAlmostAll(page, (await openPages(undefined, true)).url)
    await send(page)
    await page.goBack().catch(() => undefined)
    expect(await chosen(page)).toEqual([])
  })
})

it('an empty form, without script, comes back with every fault beside its field', async () => {
  const page = await newVisitor(browser)
  await page.setJavaScriptEnabled(false)
  await page.goto(`${(await openPages()).url}/q/thi-thu`)
  await Promise.all([page.waitForNavigation(), page.click('form[method=post] button')])
  const faults = await page.$$eval('.fault', all => all.map(fault => fault.id))
  expect(faults).toEqual([
    'participant.name-loi',
    'participant.phone-loi',
    'participant.unit-loi',
    'consent-loi',
  ])
})

it('a paper with blanks can be handed in by its button once its time is up, without script', async () => {
  const on = await openPages(
    withRules({ paper: { options: 3, timeLimit: 15, validFor: 24, answerAll: true } }),
  )
  const page = await newVisitor(browser)
  await answerAlmostAll(page, on.url)
  on.clock.now += 15 * 60_000
  await Promise.all([page.waitForNavigation(), page.click('form button')])
  expect(await page.title()).toMatch(/^Đã nhận bài dự thi/)
  expect(await page.$eval('main', main => main.textContent)).toContain('6/7 câu đã trả lời')
})
