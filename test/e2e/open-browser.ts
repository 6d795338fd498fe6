import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { onTestFinished } from 'vitest'
import { browserArguments, findBrowser } from '../browser.ts'
import { undo } from './undo.ts'

/** A real Chromium with an empty profile, closed after the tests of the file. */
export async function openBrowser(): Promise<Browser> {
  const browser = await puppeteer.launch({
    executablePath: findBrowser(),
    args: browserArguments(),
    headless: true,
    timeout: 120_000,
  })
  undo(() => browser.close())
  return browser
}

/** A tab of a new visitor, with nothing kept from an earlier one; gone when the test is over. */
export async function newVisitor(browser: Browser): Promise<Page> {
  const context = await browser.createBrowserContext()
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return page
}
