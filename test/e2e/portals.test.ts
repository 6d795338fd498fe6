import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { pageWith } from '../page-with.ts'
import { citizen, finishAttempt, seeing } from './citizen.ts'
import { newVisitor, openBrowser } from './open-browser.ts'
import { openPortal, type Portal } from './portal.ts'
import { readmeTag } from './readme-tag.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { CONTEST, readReceipt, readTally, tallyOf } from './visitor.ts'

const none = { script: 0, frame: 0, link: 0, unknown: 0 }

let browser: Browser
let portals: Portal[]
let server: ServerProcess
beforeAll(async () => {
  browser = await openBrowser()
  portals = [await openPortal('so-noi-vu'), await openPortal('so-tu-phap')]
  server = await startServer({ sites: portals.map(({ site }) => site) })
  for (const portal of portals) portal.show(pageWith(readmeTag(server.url)))
})

/** A page that tells what it asked for and what went wrong in it. */
async function watched(origin: string): Promise<{ page: Page; requests: string[]; errors: string[] }> {
  const page = await newVisitor(browser)
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', request => requests.push(`${request.method()} ${new URL(request.url()).pathname}`))
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  await page.goto(origin)
  return { page, requests, errors }
}

describe('a tag pasted into two portals', () => {
  const receipts: string[] = []

  it('shows the first screen after two requests and no preflight', async () => {
    const { page, requests, errors } = await watched(portals[0]?.origin ?? '')
    await seeing(page, '[data-action=begin]')
    expect(requests.slice(1)).toEqual(['GET /v1/agency-quiz.js', `GET /v1/contests/${CONTEST}`])
    expect(errors).toEqual([])
  })

  it.each([0, 1])('takes a person from the first screen to the receipt: portal %i', async at => {
    const portal = portals[at]
    if (!portal) throw new Error('no such portal')
    const { page, requests, errors } = await watched(portal.origin)
    const receipt = await finishAttempt(page, citizen(at))
    expect(receipt).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
    receipts.push(receipt)
    expect(requests.filter(each => each.startsWith('OPTIONS'))).toEqual([])
    expect(requests.filter(each => each.startsWith('POST'))).toHaveLength(2)
    expect(errors).toEqual([])
  })

  it('counts each for the agency of its portal', async () => {
    for (const { agency } of portals)
      expect(await tallyOf(server.url, agency)).toEqual({
        ...{ agency, attempts: 1, valid: 1, people: 1 },
        via: { ...none, script: 1 },
      })
    expect((await readTally(server.url)).totals).toEqual({
      attempts: 2,
      valid: 2,
      people: 2,
      via: { ...none, script: 2 },
    })
  })

  it('has nothing in the page but the element, and in its storage the sent paper alone', async () => {
    const { page } = await watched(portals[0]?.origin ?? '')
    await finishAttempt(page, citizen(3))
    const left = await page.evaluate(() => ({
      cookies: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
    }))
    expect(left).toEqual({ cookies: '', local: 0, session: 1 })
  })

  it('loses nothing when the server is killed right after the receipt', async () => {
    const portal = portals[0]
    const { page } = await watched(portal?.origin ?? '')
    const receipt = await finishAttempt(page, citizen(4))
    await server.stop('SIGKILL')
    server = await server.again()
    for (const code of [...receipts, receipt])
      expect(await readReceipt(server.url, code)).toMatchObject({ counted: true })
    expect((await readTally(server.url)).totals).toMatchObject({ attempts: 4, people: 4 })
    expect(await tallyOf(server.url, 'so-noi-vu')).toMatchObject({
      attempts: 3,
      people: 3,
      via: { script: 3 },
    })
  })
})
