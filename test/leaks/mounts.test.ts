import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SMALL, smallContest } from '../chaos/small-contest.ts'
import { newVisitor, openBrowser } from '../e2e/open-browser.ts'
import { openPortal, type Portal } from '../e2e/portal.ts'
import { startServer } from '../e2e/server-process.ts'
import { pageWith } from '../page-with.ts'
import { growing, sayGrowth } from './growth.ts'
import { measure } from './measure.ts'

const QUIZZES = 1000
const TALLIES = 300
const TIMEOUT_MS = 600_000

let browser: Browser
let portal: Portal
beforeAll(async () => {
  browser = await openBrowser()
  portal = await openPortal('so-noi-vu')
  const { url } = await startServer({ folder: smallContest(20), sites: [portal.site] })
  const script = (name: string) => `<script src="${url}/v1/${name}.js"></script>`
  portal.show(pageWith(script('agency-quiz') + script('agency-tally')))
})

let page: Page
beforeEach(async () => {
  page = await newVisitor(browser)
  await page.goto(portal.origin)
  await page.waitForFunction(() => customElements.get('agency-quiz') && customElements.get('agency-tally'), {
    polling: 50,
  })
})

const quiz = {
  tag: 'agency-quiz',
  contest: SMALL,
  stays: ['at once', 'loading', 'shown', 'form', 'question'],
} as const
const tally = { tag: 'agency-tally', contest: SMALL, stays: ['at once', 'loading', 'shown'] } as const

describe('nothing is left behind by', () => {
  it(
    `${QUIZZES} mounts and unmounts of the quiz`,
    async () => {
      const samples = await measure(page, { ...quiz, count: QUIZZES })
      console.log(`· quiz: ${sayGrowth(samples)}`)
      expect(growing(samples)).toEqual([])
    },
    TIMEOUT_MS,
  )

  it(
    `${TALLIES} mounts and unmounts of the tally`,
    async () => {
      const samples = await measure(page, { ...tally, count: TALLIES })
      console.log(`· tally: ${sayGrowth(samples)}`)
      expect(growing(samples)).toEqual([])
    },
    TIMEOUT_MS,
  )
})

describe('what is left behind is seen:', () => {
  it.each([
    ['a listener of the window', 'addEventListener("online", () => element)', ['listeners', 'nodes', 'heap']],
    ['a detached element', '(window.left ??= []).push(element)', ['nodes', 'heap']],
    ['a frame', 'document.body.append(document.createElement("iframe"))', ['documents']],
  ])(
    '%s',
    async (_name, leak, grown) => {
      await page.evaluate(`
      class Leaky extends customElements.get('agency-quiz') {
        connectedCallback() { super.connectedCallback(); const element = this; ${leak} }
      }
      customElements.define('leaky-quiz', Leaky)`)
      const samples = await measure(page, { ...quiz, tag: 'leaky-quiz', count: 60 }, 1)
      console.log(`· leaky: ${sayGrowth(samples)}`)
      for (const held of grown) expect(growing(samples).join()).toContain(held)
    },
    TIMEOUT_MS,
  )
})
