import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { listen } from '../../demo/listen.ts'
import { statesSite } from '../../demo/portals.ts'
import { browserArguments, findBrowser } from '../browser.ts'
import { undo } from '../e2e/undo.ts'
import type { Condition } from './conditions.ts'

/** Higher than any state, so that nothing is ever scrolled. */
const HEIGHT = 4000

const fonts = fileURLToPath(new URL('fonts.conf', import.meta.url))

/** A script of the gallery page, without types. */
const list: { states: readonly { name: string }[] } = await import(
  new URL('../../demo/states/state-list.js', import.meta.url).href
)

/** Names of all states. */
export const names: readonly string[] = list.states.map(({ name }) => name)

/** A Chromium that has the fonts the tests bring and no other, and draws letters in shades of grey. */
export async function openPainter(): Promise<Browser> {
  const browser = await puppeteer.launch({
    executablePath: findBrowser(),
    args: [...browserArguments(), '--disable-lcd-text', '--force-color-profile=srgb'],
    env: { ...process.env, FONTCONFIG_FILE: fonts },
    headless: true,
    timeout: 120_000,
  })
  undo(() => browser.close())
  return browser
}

/** Serve the page of all states; gives its origin. */
export async function serveStates(): Promise<string> {
  const server = await listen(statesSite, { server: '', contest: '', addressOf: () => '' }, 0)
  undo(() => void server.close().closeAllConnections())
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the gallery has no port')
  return `http://localhost:${address.port}`
}

/** The page of all states as `condition` shows it, its clocks standing still. */
export async function openGallery(browser: Browser, origin: string, condition: Condition): Promise<Page> {
  const page = await browser.newPage()
  await page.evaluateOnNewDocument(() => {
    performance.now = () => 60_000
    Date.now = () => 1_700_000_000_000
  })
  const devtools = await page.createCDPSession()
  const { width, media = '', features = [] } = condition
  await page.setViewport({ width, height: HEIGHT })
  await devtools.send('Emulation.setEmulatedMedia', { media, features: [...features] })
  await page.goto(`${origin}/?${condition.query}#${names[0]}`)
  await page.addStyleTag({ content: 'body { padding: 0 } header, h2 { display: none }' })
  await page.waitForFunction(
    count => document.querySelectorAll('agency-quiz').length === count,
    { polling: 50 },
    names.length,
  )
  return page
}

/** Show one state alone, in front: a tab behind another one is never drawn. */
export async function showState(page: Page, name: string): Promise<void> {
  await page.bringToFront()
  await page.evaluate(async wanted => {
    location.hash = wanted
    await new Promise(resolve => setTimeout(resolve, 20))
    await document.querySelector<HTMLElementTagNameMap['agency-quiz']>(`#${wanted} agency-quiz`)
      ?.updateComplete
  }, name)
}

/** The picture of the open state, as PNG. */
export async function pictureOf(page: Page, name: string): Promise<Uint8Array> {
  const quiz = await page.$(`#${name} agency-quiz`)
  const box = await quiz?.boundingBox()
  if (!box) throw new Error(`${name} is not there`)
  const clip = { x: 0, y: Math.floor(box.y), width: Math.ceil(box.width), height: Math.ceil(box.height) }
  return page.screenshot({ clip, captureBeyondViewport: false })
}

/** Add rules to every element, as a careless change of our own styles would. */
export const restyle = (page: Page, css: string): Promise<void> =>
  page.evaluate(rules => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    for (const { shadowRoot } of document.querySelectorAll('agency-quiz'))
      shadowRoot?.adoptedStyleSheets.push(sheet)
  }, css)
