import { randomBytes } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../server/commands/serve.ts'
import {
  answer,
  answerAll,
  citizen,
  finishAttempt,
  press,
  receiptOf,
  register,
  seeing,
} from '../e2e/citizen.ts'
import { newVisitor, openBrowser } from '../e2e/open-browser.ts'
import { openPortal, type Portal, pageWithTag } from '../e2e/portal.ts'
import { tempFolder } from '../e2e/temp-folder.ts'
import { undo } from '../e2e/undo.ts'
import { CONTEST, readReceipt } from '../e2e/visitor.ts'
import { FIXTURE, made } from '../fixtures/0.1.0/read-fixture.ts'
import { freePort } from '../free-port.ts'
import { keptEmbeds } from './kept-embeds.ts'

const PLACEHOLDER = '__AGENCY_QUIZ_ORIGIN__'
const widgets = fileURLToPath(new URL('../../dist/widget/', import.meta.url))
const [embed] = keptEmbeds
if (embed?.version !== '0.1.0') throw new Error('0.1.0 is not among the kept scripts')

let browser: Browser
let portal: Portal
let url: string
let dataDir: string
beforeAll(async () => {
  browser = await openBrowser()
  portal = await openPortal('so-noi-vu')
  url = await serveOldData(portal)
  portal.show(pageWithTag(url, CONTEST))
})

/** This version on the data folder of 0.1.0, at the time of its contest whatever today's date is. */
async function serveOldData({ agency, origin }: Portal): Promise<string> {
  dataDir = join(tempFolder(), 'data')
  cpSync(join(FIXTURE, 'store'), dataDir, { recursive: true })
  const port = await freePort()
  const publicUrl = `http://localhost:${port}`
  const folders = [join(FIXTURE, 'contests/phu-tho-2024')]
  const began = performance.now()
  const running = await serve(
    {
      command: 'serve',
      folders,
      port,
      dataDir,
      publicUrl,
      sites: [{ agency, origin }],
      openNow: false,
      host: undefined,
      withoutLog: false,
      processes: 1,
    },
    {
      clock: () => made.at + 60_000 + Math.round(performance.now() - began),
      random: randomBytes,
      log: () => {},
      widgets,
      version: '0.0.0',
    },
  )
  undo(() => running.stop())
  return publicUrl
}

/** What is counted for an agency: this contest asks for a prediction, so the public hears of it a day later. */
function countsOf(agency: string): { attempts: number; people: number } {
  const db = new Database(join(dataDir, 'agency-quiz.db'), { readonly: true })
  const counts = db
    .prepare<[string], { attempts: number; people: number }>(
      `select sum(attempts) as attempts, sum(people) as people from sums where "by" = 'agency' and round = '' and key = ?`,
    )
    .get(agency)
  db.close()
  return counts ?? { attempts: 0, people: 0 }
}

/** A visitor who is given the script of 0.1.0 until told otherwise; `given` says which script came each time. */
async function oldVisitor(): Promise<{ page: Page; given: ('old' | 'new')[]; upgrade(): void }> {
  const page = await newVisitor(browser)
  const given: ('old' | 'new')[] = []
  const body = embed?.script.replaceAll(PLACEHOLDER, url) ?? ''
  let now: 'old' | 'new' = 'old'
  await page.setRequestInterception(true)
  page.on('request', request => {
    const isScript = request.url() === `${url}/v1/agency-quiz.js`
    if (isScript) given.push(now)
    void (isScript && now === 'old'
      ? request.respond({ contentType: 'text/javascript; charset=utf-8', body })
      : request.continue())
  })
  return {
    page,
    given,
    upgrade: () => {
      now = 'new'
    },
  }
}

describe('this version on the data folder of 0.1.0', () => {
  it('takes a citizen with the script of 0.1.0 to a receipt that counts on top of the old ones', async () => {
    const before = countsOf('so-noi-vu')
    expect(before.attempts).toBeGreaterThan(5)
    const { page, given } = await oldVisitor()
    await page.goto(portal.origin)
    const receipt = await finishAttempt(page, citizen(501))
    expect(await readReceipt(url, receipt)).toMatchObject({ counted: true, via: 'script' })
    expect(countsOf('so-noi-vu')).toEqual({
      attempts: before.attempts + 1,
      people: before.people + 1,
    })
    expect(given).toEqual(['old'])
  })

  it('goes on where a paper stood that the script of 0.1.0 kept in the tab', async () => {
    const { page, given, upgrade } = await oldVisitor()
    await page.goto(portal.origin)
    await register(page, citizen(502))
    for (let at = 0; at < 3; at++) await answer(page, 1)
    const question = () => seeing(page, 'legend').then(node => node.evaluate(legend => legend.textContent))
    const open = await question()
    upgrade()
    await page.reload()
    await seeing(page, 'progress[value="4"]')
    expect(given).toEqual(['old', 'new'])
    expect(await question()).toBe(open)
    await answerAll(page)
    await press(page, 'submit')
    expect(await readReceipt(url, await receiptOf(page))).toMatchObject({
      counted: true,
      via: 'script',
      agency: { agency: 'so-noi-vu' },
    })
  })
})
