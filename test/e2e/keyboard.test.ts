import type { Browser, KeyInput, Page } from 'puppeteer-core'
import { beforeAll, expect, it } from 'vitest'
import { pageWith } from '../page-with.ts'
import { citizen, receiptOf, seeing } from './citizen.ts'
import { newVisitor, openBrowser } from './open-browser.ts'
import { openPortal, type Portal } from './portal.ts'
import { readmeTag } from './readme-tag.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { readReceipt } from './visitor.ts'

let browser: Browser
let portal: Portal
let server: ServerProcess
beforeAll(async () => {
  browser = await openBrowser()
  portal = await openPortal('so-noi-vu')
  server = await startServer({ sites: [portal.site] })
  portal.show(pageWith(readmeTag(server.url)))
})

/** Does what has focus, inside the element too, match `selector`? */
const hasFocus = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(wanted => {
    const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
    return active?.matches(wanted) ?? false
  }, selector)

/** Press Tab until `selector` has focus; at most as often as the page has things to stop at. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab')
    if (await hasFocus(page, selector)) return
  }
  throw new Error(`the keyboard never reaches ${selector}`)
}

async function tabAndPress(page: Page, selector: string, key: KeyInput): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.press(key)
}

/** Type the first letters of an option's label, as people do in a list. */
async function pick(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `select[name=${name}]`)
  const chosen = () =>
    page.$eval(`agency-quiz >>> select[name=${name}]`, list => (list as HTMLSelectElement).value)
  for (let at = 0; at < 60 && (await chosen()) !== value; at++) await page.keyboard.press('ArrowDown')
  expect(await chosen()).toBe(value)
}

it('the keyboard alone takes a person from the first screen to the receipt', async () => {
  const page = await newVisitor(browser)
  await page.goto(portal.origin)
  const person = citizen(1)
  await seeing(page, '[data-action=begin]')
  await tabAndPress(page, '[data-action=begin]', 'Enter')

  await tabTo(page, 'input[name=name]')
  await page.keyboard.type(person.name)
  await tabTo(page, 'input[name=phone]')
  await page.keyboard.type(person.phone)
  await pick(page, 'unit', person.unit)
  await pick(page, 'kind', person.kind)
  await tabAndPress(page, 'input[name=consent]', 'Space')
  await tabAndPress(page, '[data-action=start]', 'Enter')

  for (let at = 1; at <= 30; at++) {
    await seeing(page, `progress[value="${at}"]`)
    expect(await hasFocus(page, '[role=heading]')).toBe(true)
    await tabAndPress(page, 'fieldset input', 'Space')
    await page.keyboard.press('ArrowDown')
    expect(await hasFocus(page, 'fieldset input:checked')).toBe(true)
    await page.keyboard.press('Enter')
  }

  await seeing(page, 'input[name=prediction]')
  await tabTo(page, 'input[name=prediction]')
  await page.keyboard.type('1200')
  await page.keyboard.press('Enter')
  await tabAndPress(page, '[data-action=submit]', 'Enter')
  expect(await readReceipt(server.url, await receiptOf(page))).toMatchObject({ counted: true, via: 'script' })
})
