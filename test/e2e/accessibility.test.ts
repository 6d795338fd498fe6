import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from './axe.ts'
import { answerAll, citizen, click, press, receiptOf, register, seeing, type } from './citizen.ts'
import { newVisitor, openBrowser } from './open-browser.ts'
import { openPortal, type Portal, pageWithTag } from './portal.ts'
import { PHU_THO, type ServerProcess, startServer } from './server-process.ts'
import { tempFolder } from './temp-folder.ts'
import { CONTEST } from './visitor.ts'

let browser: Browser
let portal: Portal
let server: ServerProcess
beforeAll(async () => {
  browser = await openBrowser()
  portal = await openPortal('so-noi-vu')
  server = await startServer({ sites: [portal.site] })
})

async function visit(html: string): Promise<Page> {
  portal.show(html)
  const page = await newVisitor(browser)
  await page.goto(portal.origin)
  return page
}

const open = (contest = CONTEST, url = server.url) => visit(pageWithTag(url, contest))

/** The shipped contest, yet to open. */
function contestToCome(): string {
  const folder = join(tempFolder(), 'contest')
  cpSync(PHU_THO, folder, { recursive: true })
  const rules = join(folder, 'rules.yaml')
  const opens = new Date(Date.now() + 3 * 86_400_000)
  const day = (date: Date) => date.toISOString().slice(0, 10).split('-').reverse().join('/')
  const text = readFileSync(rules, 'utf8').replace('01/09/2024 00:00', `${day(opens)} 00:00`)
  writeFileSync(rules, text.replace('30/10/2024 24:00', `${day(new Date(+opens + 30 * 86_400_000))} 24:00`))
  return folder
}

describe('axe finds nothing in the live element', () => {
  it('on the way from the first screen to the receipt', async () => {
    const page = await open()
    const sound = async (state: string) =>
      expect({ state, faults: await axeFaults(page) }).toEqual({ state, faults: [] })
    await seeing(page, '[data-action=begin]')
    await sound('intro')
    await press(page, 'begin')
    await seeing(page, 'input[name=consent]')
    await sound('identity')
    await press(page, 'start')
    await seeing(page, '[aria-invalid=true]')
    await sound('identity with what is missing')
    await page.reload()
    await register(page, citizen(1))
    await sound('question')
    await click(page, 'summary')
    await sound('question with the list open')
    await click(page, '[data-action=jump][value="29"]')
    await seeing(page, 'progress[value="30"]')
    await press(page, 'next')
    await seeing(page, 'input[name=prediction]')
    await sound('prediction')
    await type(page, 'prediction', '12')
    await press(page, 'next')
    await seeing(page, '[data-action=submit]')
    await sound('review with blanks')
    await click(page, '[data-action=jump][value="0"]')
    await answerAll(page)
    await sound('review')
    await page.setOfflineMode(true)
    await press(page, 'submit')
    await seeing(page, '[data-action=retry]')
    await sound('offline')
    await page.setOfflineMode(false)
    await receiptOf(page)
    await sound('done')
  })

  it('when the contest is unknown', async () => {
    const page = await open('khong-co')
    await seeing(page, '[role=alert]')
    expect(await axeFaults(page)).toEqual([])
  })

  it('when the server cannot be reached', async () => {
    const page = await visit(
      pageWithTag(server.url, CONTEST).replace('data-contest', 'data-api="http://localhost:9" data-contest'),
    )
    await seeing(page, '[data-action=retry]')
    expect(await axeFaults(page)).toEqual([])
  })

  it('when the contest is over', async () => {
    const closed = await startServer({ openNow: false })
    const page = await open(CONTEST, closed.url)
    await seeing(page, 'a')
    await seeing(page, '[role=heading]')
    expect(await page.$('agency-quiz >>> [data-action=begin]')).toBeNull()
    expect(await axeFaults(page)).toEqual([])
  })

  it('when the contest is to come', async () => {
    const coming = await startServer({ openNow: false, folder: contestToCome() })
    const page = await open(CONTEST, coming.url)
    await seeing(page, '[role=timer]')
    expect(await axeFaults(page)).toEqual([])
  })
})

describe('axe would find', () => {
  it.each([
    ['label', (quiz: Element) => quiz.shadowRoot?.append(document.createElement('input'))],
    ['image-alt', (quiz: Element) => quiz.shadowRoot?.append(document.createElement('img'))],
    ['button-name', (quiz: Element) => quiz.shadowRoot?.append(document.createElement('button'))],
  ])('%s, inside the shadow root', async (rule, spoil) => {
    const page = await open()
    await seeing(page, '[data-action=begin]')
    await page.$eval('agency-quiz', spoil)
    expect((await axeFaults(page)).map(fault => fault.split(':')[0])).toContain(rule)
  })
})
