import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Manifest } from '../../widget/package/manifest.ts'
import { elementsOf } from '../../widget/package/public-manifest.ts'
import { citizen, finishAttempt, headingOf, seeing } from '../e2e/citizen.ts'
import { newVisitor, openBrowser } from '../e2e/open-browser.ts'
import { type ServerProcess, startServer } from '../e2e/server-process.ts'
import { CONTEST, readReceipt } from '../e2e/visitor.ts'
import { type InstalledPage, installedPage } from './installed-page.ts'
import { pack } from './pack.ts'
import { root } from './root.ts'

const { folder } = pack(root)
let browser: Browser
let portal: InstalledPage
let server: ServerProcess
beforeAll(async () => {
  browser = await openBrowser()
  portal = await installedPage(folder, 'so-noi-vu')
  server = await startServer({ sites: [portal.site] })
})

const module = (text: string): string => `<script type="module">${text}</script>`
const define = module("import 'agency-quiz/define.js'")
const fallback = `<a href="https://thi.example.vn/q/${CONTEST}">Trang của cuộc thi</a>`
const tagWith = (attributes: string): string =>
  `<agency-quiz contest="${CONTEST}" ${attributes}>${fallback}</agency-quiz>`

interface Visit {
  readonly page: Page
  readonly errors: string[]
  /** Addresses of everything that was asked of anybody but the portal. */
  readonly abroad: string[]
}

async function visit(body: string): Promise<Visit> {
  portal.show(body)
  const page = await newVisitor(browser)
  const errors: string[] = []
  const abroad: string[] = []
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', error => errors.push(String(error)))
  page.on('request', request => {
    if (/^http/.test(request.url()) && !request.url().startsWith(portal.origin)) abroad.push(request.url())
  })
  await page.goto(portal.origin)
  return { page, errors, abroad }
}

/** Wait for what only the page itself can tell. */
const until = (page: Page, condition: string): Promise<unknown> => page.waitForFunction(condition)

describe('the class alone', () => {
  it('is a class, registers nothing, and can be registered under a name of one’s own', async () => {
    const { page, errors } = await visit(
      `${tagWith('')}<own-quiz contest="${CONTEST}" api="${server.url}"></own-quiz>${module(`
        import { AgencyQuiz } from 'agency-quiz/element.js'
        window.registered = !!customElements.get('agency-quiz')
        window.release = AgencyQuiz.version
        customElements.define('own-quiz', class extends AgencyQuiz {})`)}`,
    )
    await until(page, "document.querySelector('own-quiz').shadowRoot?.querySelector('[data-action=begin]')")
    expect(await page.evaluate('[window.registered, window.release]')).toEqual([false, version()])
    expect(errors).toEqual([])
  })

  it('observes the attributes the manifest tells of', async () => {
    const manifest: Manifest = JSON.parse(
      readFileSync(join(folder, 'dist/package/custom-elements.json'), 'utf8'),
    )
    const { page } = await visit(`${define}${module("import 'agency-quiz/agency-tally.js'")}`)
    for (const { tagName, attributes } of elementsOf(manifest)) {
      await until(page, `customElements.get('${tagName}')`)
      const observed = await page.evaluate(`customElements.get('${tagName}').observedAttributes`)
      expect(observed, tagName).toEqual(expect.arrayContaining(attributes.map(({ name }) => name)))
      expect(observed).toHaveLength(attributes.length)
    }
  })
})

const version = (): string => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version

describe('with `api`', () => {
  it('a citizen takes the whole contest, and the server knows the portal', async () => {
    const { page, errors } = await visit(define + tagWith(`api="${server.url}"`))
    const receipt = await finishAttempt(page, citizen(301))
    expect(await readReceipt(server.url, receipt)).toMatchObject({ counted: true, via: 'script' })
    expect(errors).toEqual([])
  })

  it('registering twice, by two entries, is no error', async () => {
    const twice = define + module("import 'agency-quiz/define.js'; import 'agency-quiz/agency-quiz.js'")
    const { page, errors } = await visit(twice + tagWith(`api="${server.url}"`))
    await seeing(page, '[data-action=begin]')
    expect(errors).toEqual([])
  })

  it('the tag’s script serves from a package too', async () => {
    const script = `<script async src="/installed/dist/package/agency-quiz.js" data-contest="${CONTEST}" data-api="${server.url}"></script>`
    const { page, errors } = await visit(script)
    await seeing(page, '[data-action=begin]')
    expect(errors).toEqual([])
  })
})

describe('without `api`', () => {
  it.each([
    ['<agency-quiz>', define + tagWith('')],
    ['<agency-quiz> with half an address', define + tagWith('api="thi.example.vn"')],
    [
      'the tag’s script',
      `<script async src="/installed/dist/package/agency-quiz.js"></script>${tagWith('')}`,
    ],
    [
      '<agency-tally>',
      `${module("import 'agency-quiz/agency-tally.js'")}<agency-tally contest="${CONTEST}"></agency-tally>`,
    ],
  ])('%s asks nobody anything and names what is missing', async (_what, body) => {
    portal.astray.length = 0
    const { page, errors, abroad } = await visit(body)
    await expect.poll(() => errors).toHaveLength(1)
    expect(errors[0]).toMatch(/`api` is missing.*api="https:/)
    await page.waitForNetworkIdle({ idleTime: 500 })
    expect({ abroad, astray: portal.astray }).toEqual({ abroad: [], astray: [] })
  })

  it('the link inside the tag stays, and the contest comes once the server is named', async () => {
    const { page, errors } = await visit(define + tagWith(''))
    await expect.poll(() => errors).toHaveLength(1)
    expect(await page.$eval('agency-quiz > a', link => link.checkVisibility())).toBe(true)
    await page.$eval('agency-quiz', (quiz, api) => quiz.setAttribute('api', api), server.url)
    await seeing(page, '[data-action=begin]')
    expect(await headingOf(page)).toContain('Phú Thọ')
    expect(errors).toHaveLength(1)
  })

  it('would be seen to ask: a wrong path goes astray', async () => {
    const { page } = await visit(module("fetch('/v1/contests/khong-co')"))
    await page.waitForNetworkIdle({ idleTime: 500 })
    expect(portal.astray).toContain('/v1/contests/khong-co')
  })
})
