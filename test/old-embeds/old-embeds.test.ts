import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { citizen, finishAttempt } from '../e2e/citizen.ts'
import { newVisitor, openBrowser } from '../e2e/open-browser.ts'
import { openPortal, type Portal, pageWithTag } from '../e2e/portal.ts'
import { type ServerProcess, startServer } from '../e2e/server-process.ts'
import { CONTEST, readReceipt, tallyOf } from '../e2e/visitor.ts'
import { digestOf, digests, type KeptEmbed, keptEmbeds } from './kept-embeds.ts'

const PLACEHOLDER = '__AGENCY_QUIZ_ORIGIN__'

describe('the kept scripts', () => {
  it('are the ones that were handed out, byte for byte', () => {
    const found = Object.fromEntries(keptEmbeds.map(({ version, script }) => [version, digestOf(script)]))
    expect(found).toEqual(digests)
    expect(keptEmbeds[0]?.version).toBe('0.1.0')
  })

  it('would be seen to differ in one byte', () => {
    const [first] = keptEmbeds
    expect(Object.values(digests)).not.toContain(digestOf(`${first?.script} `))
  })

  it.each(keptEmbeds)('$version says which it is and waits for an address', ({ version, script }) => {
    expect(script).toContain(version)
    expect(script).toContain(PLACEHOLDER)
  })
})

describe('an old script on a portal, the newest server behind it', () => {
  let browser: Browser
  let portal: Portal
  let server: ServerProcess
  beforeAll(async () => {
    browser = await openBrowser()
    portal = await openPortal('so-noi-vu')
    server = await startServer({ sites: [portal.site] })
    portal.show(pageWithTag(server.url, CONTEST))
  })

  /** A visitor whose browser, or a proxy on the way, has kept the old script; `meddle` may answer what it wants. */
  async function visitorWith(
    { script }: KeptEmbed,
    meddle?: (request: HTTPRequest) => Promise<void> | undefined,
  ): Promise<{ page: Page; served: () => number }> {
    let served = 0
    const page = await newVisitor(browser)
    await page.setRequestInterception(true)
    page.on('request', request => {
      if (request.url() === `${server.url}/v1/agency-quiz.js`) {
        served++
        const body = script.replaceAll(PLACEHOLDER, server.url)
        void request.respond({ contentType: 'text/javascript; charset=utf-8', body })
      } else void (meddle?.(request) ?? request.continue())
    })
    return { page, served: () => served }
  }

  it.each(keptEmbeds)('$version takes a citizen to a receipt that counts for the portal', async kept => {
    const { page, served } = await visitorWith(kept)
    const before = await tallyOf(server.url, 'so-noi-vu')
    await page.goto(portal.origin)
    const receipt = await finishAttempt(page, citizen(401))
    expect(await readReceipt(server.url, receipt)).toMatchObject({ counted: true, via: 'script' })
    expect(await tallyOf(server.url, 'so-noi-vu')).toMatchObject({ attempts: before.attempts + 1 })
    expect(await page.evaluate('globalThis.agencyQuiz1.version')).toBe(kept.version)
    expect(served()).toBe(1)
  })

  it.each(keptEmbeds)('$version would be seen to fail on a server that speaks otherwise', async kept => {
    const meddle = (request: HTTPRequest) =>
      request.url().endsWith('/attempts') && request.method() === 'POST'
        ? request.respond({
            status: 201,
            contentType: 'application/json',
            headers: { 'access-control-allow-origin': '*' },
            body: JSON.stringify({ id: 'a', seal: 'b', sheet: { questions: [] } }),
          })
        : undefined
    const { page } = await visitorWith(kept, meddle)
    page.setDefaultTimeout(4_000)
    await page.goto(portal.origin)
    await expect(finishAttempt(page, citizen(402))).rejects.toThrow('never came')
  })
})
