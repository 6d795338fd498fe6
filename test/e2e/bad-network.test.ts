import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  answer,
  answerAll,
  citizen,
  finishAttempt,
  headingOf,
  press,
  receiptOf,
  register,
  seeing,
} from './citizen.ts'
import { newVisitor, openBrowser } from './open-browser.ts'
import { openPortal, type Portal, pageWithTag } from './portal.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { ask, CONTEST, readReceipt, readTally } from './visitor.ts'

let browser: Browser
let portal: Portal
let server: ServerProcess
beforeAll(async () => {
  browser = await openBrowser()
  portal = await openPortal('so-noi-vu')
  server = await startServer({ sites: [portal.site] })
  portal.show(pageWithTag(server.url, CONTEST))
})

let page: Page
let people = 0
beforeEach(async () => {
  page = await newVisitor(browser)
  await page.goto(portal.origin)
  people += 1
})

const attempts = async () => (await readTally(server.url)).totals.attempts

const isSubmit = (request: HTTPRequest): boolean =>
  request.method() === 'POST' && request.url().includes('/v1/attempts/')

/** Bodies of the submits the page sends, as they leave. */
function submits(): string[] {
  const sent: string[] = []
  page.on('request', request => {
    if (request.method() === 'POST' && request.url().includes('/v1/attempts/'))
      sent.push(`${request.url()} ${request.postData()}`)
  })
  return sent
}

/** What the element keeps in the tab. */
const kept = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }))

describe('a network that comes and goes', () => {
  it('in mid-quiz stops nobody, and a reload resumes the paper where it was', async () => {
    await register(page, citizen(people))
    for (let at = 0; at < 5; at++) await answer(page, 1)
    await page.setOfflineMode(true)
    for (let at = 0; at < 5; at++) await answer(page, 1)
    const open = await headingOf(page)
    await page.setOfflineMode(false)
    await page.reload()
    await seeing(page, 'fieldset')
    expect(await headingOf(page)).toBe(open)
    await press(page, 'prev')
    await seeing(page, 'fieldset input:checked')
    await answerAll(page)
    const before = await attempts()
    await press(page, 'submit')
    expect(await readReceipt(server.url, await receiptOf(page))).toMatchObject({ counted: true })
    expect(await attempts()).toBe(before + 1)
  })

  it('at submit keeps the paper and sends it by itself, once', async () => {
    await register(page, citizen(people))
    await answerAll(page)
    const sent = submits()
    const before = await attempts()
    await page.setOfflineMode(true)
    await press(page, 'submit')
    await seeing(page, '[data-action=retry]')
    expect(await attempts()).toBe(before)
    await page.setOfflineMode(false)
    const receipt = await receiptOf(page)
    expect(await readReceipt(server.url, receipt)).toMatchObject({ counted: true })
    expect(new Set(sent).size).toBe(1)
    expect(await attempts()).toBe(before + 1)
  })

  it('at submit survives a reload as well', async () => {
    await register(page, citizen(people))
    await answerAll(page)
    const before = await attempts()
    let isCut = true
    await page.setRequestInterception(true)
    page.on(
      'request',
      request => void (isCut && isSubmit(request) ? request.abort('failed') : request.continue()),
    )
    const sent = submits()
    await press(page, 'submit')
    await seeing(page, '[data-action=retry]')
    await page.reload()
    await seeing(page, '[data-action=retry]')
    expect(await attempts()).toBe(before)
    isCut = false
    await press(page, 'retry')
    await receiptOf(page)
    expect(new Set(sent).size).toBe(1)
    expect(await attempts()).toBe(before + 1)
  })

  it('that loses the receipt on its way gets the same receipt again', async () => {
    await register(page, citizen(people))
    await answerAll(page)
    const before = await attempts()
    const swallowed: string[] = []
    await page.setRequestInterception(true)
    page.on('request', async request => {
      if (!isSubmit(request) || swallowed.length > 0) return request.continue()
      const fields = [...new URLSearchParams(request.postData())]
      const stored = await ask(request.url(), { method: 'POST', headers: { origin: portal.origin }, fields })
      swallowed.push(stored.body)
      await request.abort('connectionreset')
    })
    await press(page, 'submit')
    const receipt = await receiptOf(page)
    expect(JSON.parse(swallowed[0] ?? '{}').receipt).toBe(receipt)
    expect(await attempts()).toBe(before + 1)
  })

  it('leaves nothing readable of a person in the tab', async () => {
    const { name, phone } = citizen(people)
    await register(page, citizen(people))
    await answer(page)
    const storage = await kept()
    expect(storage).toContain('agency-quiz')
    for (const secret of [name, phone, phone.slice(1), Buffer.from(phone).toString('base64').slice(0, 8)])
      expect(storage).not.toContain(secret)
  })
})

describe('a server that is away', () => {
  it('when the page opens leaves nothing half done, and a reload brings the contest', async () => {
    await server.stop('SIGKILL')
    const script = await newVisitor(browser)
    await script.goto(portal.origin)
    expect(await script.$('agency-quiz')).toBeNull()
    server = await server.again()
    await page.reload()
    await finishAttempt(page, citizen(people))
  })

  it('at submit: the same paper is sent until it is back, and counts once', async () => {
    await register(page, citizen(people))
    await answerAll(page)
    const before = await attempts()
    const sent = submits()
    await server.stop('SIGKILL')
    await press(page, 'submit')
    await seeing(page, '[data-action=retry]')
    server = await server.again()
    // The element tries by itself meanwhile, and its button is gone when it was first.
    await page.evaluate(() => {
      const retry = document.querySelector('agency-quiz')?.shadowRoot?.querySelector('[data-action=retry]')
      if (retry instanceof HTMLElement) retry.click()
    })
    expect(await readReceipt(server.url, await receiptOf(page))).toMatchObject({ counted: true })
    expect(sent.length).toBeGreaterThan(1)
    expect(new Set(sent).size).toBe(1)
    expect(await attempts()).toBe(before + 1)
  })
})
