import puppeteer, {
  type Browser,
  type BrowserContext,
  type ElementHandle,
  type Frame,
  type LaunchOptions,
  type Page,
} from 'puppeteer-core'
import { browserArguments } from '../browser.ts'
import type { Engine, EngineName, Key, Tab } from './engine.ts'
import { INSECURE_HOST } from './insecure-host.ts'

/** Chromium asks nobody for the address of this host. */
const insecure = `--host-resolver-rules=MAP ${INSECURE_HOST} localhost`

export const launchChromium = (executablePath: string): Promise<Engine> =>
  launch('chromium', { executablePath, args: [...browserArguments(), insecure] })

export const launchFirefox = (executablePath: string): Promise<Engine> =>
  launch('firefox', {
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: { 'network.dns.localDomains': INSECURE_HOST },
  })

async function launch(name: EngineName, options: LaunchOptions): Promise<Engine> {
  const browser = await puppeteer.launch({ headless: true, ...options })
  return {
    name,
    version: (await browser.version()).replace('/', ' '),
    visitor: () => visitor(browser),
    close: () => browser.close(),
  }
}

async function visitor(browser: Browser): Promise<Tab> {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const errors: string[] = []
  page.on('pageerror', error => errors.push(String(error instanceof Error ? (error.stack ?? error) : error)))
  return new PuppeteerTab(context, page, errors)
}

class PuppeteerTab implements Tab {
  #here: Page | Frame
  readonly #context: BrowserContext
  readonly #page: Page
  readonly #errors: readonly string[]

  constructor(context: BrowserContext, page: Page, errors: readonly string[]) {
    this.#context = context
    this.#page = page
    this.#here = page
    this.#errors = errors
  }

  async open(address: string): Promise<void> {
    this.#here = this.#page
    await this.#page.goto(address)
  }

  async back(): Promise<void> {
    await this.#page.evaluate('void history.back()')
  }

  async reload(): Promise<void> {
    await this.#page.reload()
  }

  value(expression: string): Promise<unknown> {
    return this.#here.evaluate(expression)
  }

  async click(element: string): Promise<void> {
    await (await this.#find(element)).click()
  }

  async type(element: string, text: string): Promise<void> {
    await (await this.#find(element)).type(text)
  }

  async enterKey(element: string): Promise<void> {
    await (await this.#find(element)).press('Enter')
  }

  press(key: Key): Promise<void> {
    return this.#page.keyboard.press(key)
  }

  write(text: string): Promise<void> {
    return this.#page.keyboard.type(text)
  }

  async choose(list: string, value: string): Promise<void> {
    await (await this.#find(list)).select(value)
  }

  async enter(frame: string): Promise<void> {
    const inside = await (await this.#find(frame)).contentFrame()
    if (!inside) throw new Error(`${frame} is no frame`)
    this.#here = inside
  }

  async leave(): Promise<void> {
    this.#here = this.#page
  }

  errors(): readonly string[] {
    return this.#errors
  }

  close(): Promise<void> {
    return this.#context.close()
  }

  async #find(element: string) {
    const handle = (await this.#here.evaluateHandle(element)).asElement()
    if (!handle) throw new Error(`${element} is not there`)
    return handle as ElementHandle<Element>
  }
}
