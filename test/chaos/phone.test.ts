import type { Page } from 'puppeteer-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPortal } from '../e2e/portal.ts'
import { pageWith } from '../page-with.ts'
import type { Fate } from './chaos-proxy.ts'
import type { Task } from './citizen-in-page.ts'
import { VIETNAMESE_3G } from './line.ts'
import { openStage, type Stage } from './stage.ts'
import { stored } from './stored.ts'
import { openTab, type Tab, wordsOf } from './tab.ts'
import { falsehoods, type Told } from './told.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

let people = 0
let tab: Tab
let phone: string
beforeEach(async () => {
  stage.proxy.follow(() => ({ fate: 'pass' }))
  people += 1
  phone = `09${40_000_000 + people}`
  tab = await stage.visit()
})

const play = (until: Task['until'], where = tab) => where.play({ phones: [phone], until })
const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** From now on submits go like this, and everything else well. */
const submitsMeet = (fate: Fate) =>
  stage.proxy.follow(({ path }) => ({ fate: path.startsWith('/v1/attempts/') ? fate : 'pass' }))

/** What is wrong between these papers and what is stored of them. */
function wrongWith(papers: readonly Told[], count = 1): string[] {
  const rows = stored(stage.server.data).filter(row => papers.some(({ attempt }) => attempt === row.attempt))
  return falsehoods(papers, rows, count)
}

/** Freeze the page as a sleeping phone does; how often its timers of 25 ms ran meanwhile. */
async function freeze(page: Page, ms: number): Promise<number> {
  const devtools = await page.createCDPSession()
  await page.evaluate(() => {
    let ticks = 0
    setInterval(() => Reflect.set(window, 'ticks', ++ticks), 25)
  })
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
  await sleep(ms)
  const ticks: number = await page.evaluate(() => Reflect.get(window, 'ticks') ?? 0)
  await devtools.send('Page.setWebLifecycleState', { state: 'active' })
  await devtools.detach()
  return ticks
}

describe('a phone that sleeps', () => {
  it('in mid-quiz goes on where it was', async () => {
    await play('question')
    expect(await freeze(tab.page, 3000)).toBeLessThan(10)
    await play('receipt')
    expect(wrongWith(tab.papers)).toEqual([])
  })

  it('while the answer to a submit is on its way gets its receipt after waking, for one row', async () => {
    submitsMeet('cut')
    await play('sent')
    expect(await freeze(tab.page, 3000)).toBeLessThan(10)
    submitsMeet('pass')
    await play('receipt')
    expect(wrongWith(tab.papers)).toEqual([])
    expect(stage.submitsOf(tab.papers).length).toBeGreaterThan(1)
  })
})

describe('a page that goes away and comes back', () => {
  it('reloaded while a submit meets silence: the same paper is sent again and stored once', async () => {
    submitsMeet('hang')
    await play('sent')
    await sleep(500)
    await tab.page.reload()
    submitsMeet('pass')
    await play('receipt')
    expect(wrongWith(tab.papers)).toEqual([])
    expect(stage.submitsOf(tab.papers).map(({ status }) => status)).toEqual([201, 200])
  })

  it.each(['question', 'review', 'sent'] as const)('from the back/forward cache at “%s”', async until => {
    const elsewhere = await openPortal('so-tu-phap')
    elsewhere.show(pageWith('<p>Trang khác</p>'))
    submitsMeet('cut')
    await play(until)
    await tab.page.evaluate(() =>
      addEventListener('pageshow', event => Reflect.set(window, 'kept', event.persisted)),
    )
    await tab.page.goto(elsewhere.origin)
    await sleep(1500)
    submitsMeet('pass')
    await tab.page.goBack()
    expect(await tab.page.evaluate(() => Reflect.get(window, 'kept'))).toBe(true)
    await play('receipt')
    expect(wrongWith(tab.papers)).toEqual([])
  })

  it.each(['question', 'sent'] as const)('taken out of the page and put back at “%s”', async until => {
    submitsMeet('cut')
    await play(until)
    const quiz = await tab.page.waitForSelector('agency-quiz')
    await quiz?.evaluate(node => node.remove())
    await sleep(1500)
    submitsMeet('pass')
    await quiz?.evaluate(node => document.querySelector('main')?.append(node))
    await play('receipt')
    expect(wrongWith(tab.papers)).toEqual([])
  })

  it.each(['question', 'sent'] as const)(
    'replaced by another element of the same contest at “%s”',
    async until => {
      submitsMeet('cut')
      await play(until)
      await tab.page.evaluate(() => {
        const old = document.querySelector('agency-quiz')
        old?.replaceWith(old.cloneNode(true))
      })
      await sleep(1500)
      submitsMeet('pass')
      await play('receipt')
      expect(wrongWith(tab.papers)).toEqual([])
    },
  )
})

describe('a network', () => {
  it('that comes and goes ten times a second around the submit: one row, no storm of requests', async () => {
    await play('review')
    const flapping = (async () => {
      for (let at = 0; at < 40; at++) {
        await tab.page.setOfflineMode(at % 2 === 0)
        await sleep(100)
      }
    })()
    await play('receipt')
    await flapping
    expect(wrongWith(tab.papers)).toEqual([])
    expect(stage.submitsOf(tab.papers).length).toBeLessThanOrEqual(25)
  })

  it('of a Vietnamese commune: the first question and the receipt come, in seconds', async () => {
    stage.proxy.slow(VIETNAMESE_3G)
    const before = performance.now()
    const slow = await stage.visit()
    await slow.play({ phones: [phone], until: 'question' })
    const question = performance.now() - before
    await slow.play({ phones: [phone], until: 'receipt' })
    stage.proxy.slow(undefined)
    const seconds = (ms: number) => (ms / 1000).toFixed(1)
    console.log(
      `· on 3G: first question after ${seconds(question)} s, receipt after ${seconds(performance.now() - before)} s`,
    )
    expect(wrongWith(slow.papers)).toEqual([])
    expect(question).toBeLessThan(8000)
  })
})

describe('two tabs with the same paper', () => {
  /** What “duplicate tab” does: the new tab has a copy of what the old one keeps. */
  async function duplicate(): Promise<Tab> {
    const opened = new Promise<Page>(resolve => tab.page.once('popup', page => page && resolve(page)))
    await tab.page.evaluate(() => void window.open(location.href))
    const page = await opened
    const copy = await openTab(page, stage.server.data, tab.papers)
    await page.waitForSelector('agency-quiz')
    return copy
  }

  it('and the same answers end with the same receipt for one row', async () => {
    await play('review')
    const other = await duplicate()
    await play('receipt')
    await play('receipt', other)
    expect(wrongWith(tab.papers)).toEqual([])
    expect(wrongWith(other.papers)).toEqual([])
  })

  it('and one of them handed in: the other has the same receipt, though nobody touched it', async () => {
    await play('question')
    const other = await duplicate()
    await play('receipt')
    const { receipt } = tab.papers.at(-1) ?? {}
    await expect.poll(() => wordsOf(other.page)).toContain(receipt)
    expect(wrongWith(tab.papers)).toEqual([])
  })

  it('and other answers, in a browser where tabs cannot speak: the first to come is stored, the second is told so', async () => {
    await play('question')
    const other = await duplicate()
    await other.page.evaluateOnNewDocument(() => Reflect.deleteProperty(window, 'BroadcastChannel'))
    await other.page.reload()
    await play('receipt')
    await other.play({ phones: [`09${41_000_000 + people}`], until: 'sent' })
    await expect.poll(() => wordsOf(other.page)).toContain('đã được nộp với các câu trả lời khác')
    expect(wrongWith(tab.papers)).toEqual([])
  })
})
