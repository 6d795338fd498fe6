import type { Page } from 'puppeteer-core'
import { beforeAll, expect, it } from 'vitest'
import { newVisitor, openBrowser } from '../e2e/open-browser.ts'
import { type Dev, startDev, textAt } from '../e2e/start-dev.ts'

/** From a file that is saved to the sentence on the page, on a machine that does nothing else, ms. */
const WITHIN_MS = 2000

/** Whoever saved a file looks at what became of it before saving it again, ms. */
const READ_MS = 3000
/** A browser that has just started is busy with itself, ms. */
const SETTLE_MS = 15_000

let on: Dev
beforeAll(async () => {
  on = await startDev()
})

/** What the element shows; nothing while its page is loading. */
const shown = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('agency-quiz')?.shadowRoot?.textContent ?? '').catch(() => '')

/** Save another sentence five times; the milliseconds until `read` had it, in the quickest turn: the rest is the machine's. */
async function quickest(sentence: string, read: () => Promise<string>): Promise<number> {
  const turns: number[] = []
  let last = sentence
  for (const turn of [1, 2, 3, 4, 5]) {
    const next = `${sentence}, lần ${turn}`
    const began = on.save(last, next)
    await expect.poll(read, { interval: 50 }).toContain(next)
    turns.push(Math.round(performance.now() - began))
    last = next
    await new Promise(resolve => setTimeout(resolve, READ_MS))
  }
  console.log(`· “${sentence}” shown ${turns.join(', ')} ms after it was saved`)
  return Math.min(...turns)
}

it('a changed sentence of the element shows in the open page of a portal within two seconds', async () => {
  const page = await newVisitor(await openBrowser())
  await page.goto(on.portal)
  await expect.poll(() => shown(page)).toContain('Không giới hạn')
  await new Promise(resolve => setTimeout(resolve, SETTLE_MS))
  expect(await quickest('Không giới hạn', () => shown(page))).toBeLessThan(WITHIN_MS)
})

it('a changed sentence of a page of the server shows within two seconds', async () => {
  const read = () => textAt(`${on.server}/`)
  expect(await quickest('Máy chủ cuộc thi trực tuyến', read)).toBeLessThan(WITHIN_MS)
})
