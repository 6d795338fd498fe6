import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Contest } from '../../server/contest/contest.ts'
import { OPENS, sampleRules, withRules } from '../sample-contest.ts'
import { seeing } from './citizen.ts'
import { letPass, type MovableContest, moveClock, serveMovable, withMovableClock } from './movable-contest.ts'
import { newVisitor, openBrowser } from './open-browser.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** The papers lie open at an hour after the opening; told then: half an hour. */
const CLOSE = OPENS + HOUR + 30 * MINUTE

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})

const press = async (page: Page, selector: string): Promise<void> =>
  (await seeing(page, selector)).evaluate(node => {
    if (node instanceof HTMLElement) node.click()
  })

async function fill(page: Page, name: string, value: string): Promise<void> {
  const field = await seeing(page, `[name=${name}]`)
  await field.evaluate((node, text) => {
    Object.assign(node, { value: text })
    node.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  }, value)
}

async function takePaper(page: Page, origin: string, person: number): Promise<void> {
  await withMovableClock(page)
  await page.goto(origin)
  await press(page, '[data-action=begin]')
  await fill(page, 'name', 'Nguyễn Thị Ánh')
  await fill(page, 'phone', `09${30_000_000 + person}`)
  await fill(page, 'unit', 'so-a')
  await press(page, '[name=consent]')
  await press(page, '[data-action=start]')
  await press(page, 'fieldset label:nth-of-type(1) input')
}

async function answerRest(page: Page): Promise<void> {
  for (let number = 1; number <= 7; number++) {
    await seeing(page, `progress[value="${number}"]`)
    await press(page, 'fieldset label:nth-of-type(1) input')
    await press(page, '[data-action=next]')
  }
}

/** A paper in the state in which its time is to end. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  question: async () => {},
  prediction: async page => {
    await answerRest(page)
    await fill(page, 'prediction', '1234')
  },
  review: async page => {
    await press(page, '[data-action=next]')
    for (let number = 2; number <= 7; number++) {
      await seeing(page, `progress[value="${number}"]`)
      await press(page, '[data-action=next]')
    }
    await fill(page, 'prediction', '1234')
    await press(page, '[data-action=next]')
    await seeing(page, '[data-action=submit]')
  },
  offline: page => page.setOfflineMode(true),
  sending: async page => {
    await answerRest(page)
    await fill(page, 'prediction', '1234')
    await press(page, '[data-action=next]')
    await page.setOfflineMode(true)
    await press(page, '[data-action=submit]')
  },
  'clock +1 h': page => moveClock(page, HOUR),
  'clock −1 h': page => moveClock(page, -HOUR),
  'clock +1 h and back': async page => {
    await moveClock(page, HOUR)
    await new Promise(resolve => setTimeout(resolve, 2_500))
    await moveClock(page, -HOUR)
  },
  asleep: async () => {},
}

/** Every clock goes on by `ms`: the server's, and the devices'. */
async function pass(contest: MovableContest, pages: readonly Page[], ms: number): Promise<void> {
  contest.pass(ms)
  const isAsleep = (at: number) => Object.keys(states)[at] === 'asleep'
  await Promise.all(pages.map((page, at) => (isAsleep(at) ? moveClock(page, ms) : letPass(page, ms))))
}

const seconds = (count: number): Promise<void> => new Promise(resolve => setTimeout(resolve, count * 1000))

const isOver = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const inside = document.querySelector('agency-quiz')?.shadowRoot
    const receipt = inside?.querySelector('[part~=receipt]')
    return receipt
      ? 'receipt'
      : (inside?.querySelector('section')?.textContent ?? '').replace(/\s+/g, ' ').trim()
  })

const contestOf = (answerAll: boolean, by: string): Contest => {
  const [round] = sampleRules.rounds
  if (!round) throw new Error('the sample has no round')
  const rounds = by === 'limit' ? [round] : [{ ...round, closes: CLOSE }]
  return withRules({
    paper: { ...sampleRules.paper, answerAll, timeLimit: by === 'limit' ? 30 : null },
    rounds,
  })
}

/** The paper as the tab keeps it. */
const paperOf = (page: Page): Promise<{ attempt: string; deadline: string }> =>
  page.evaluate(() => {
    const { attempt, deadline } = JSON.parse(String(Object.values({ ...sessionStorage })[0]))
    return { attempt, deadline }
  })

const extended = (answerAll: boolean): Contest => ({
  ...withRules({ paper: { ...sampleRules.paper, answerAll } }),
  version: 'fedcba9876543210',
})

/** The end of each paper comes while somebody could see it; who was offline is online again two seconds later. */
async function pastEnd(
  contest: MovableContest,
  pages: readonly Page[],
  ends: readonly number[],
): Promise<void> {
  await pass(contest, pages, Math.min(...ends) - contest.now() - 5_000)
  await Promise.all(
    pages.map(async (page, at) => {
      await seconds(Math.max(0, ((ends[at] ?? 0) - contest.now()) / 1000) + 2)
      await page.setOfflineMode(false)
    }),
  )
}

describe('a paper whose time ends, against the real server', () => {
  const lines: string[] = []
  afterAll(() => console.log(['state | ends by | submits judged | ending', ...lines].join('\n')))

  for (const by of ['limit', 'close', 'extended'] as const)
    it(`by its ${by}, in every state: at most two submits, no answer lost, one ending`, async () => {
      const contest = await serveMovable(contestOf(true, by))
      const names = Object.keys(states)
      const pages = await Promise.all(names.map(() => newVisitor(browser)))
      await Promise.all(
        names.map(async (name, at) => {
          const page = pages[at]
          if (!page) return
          await takePaper(page, contest.origin, at)
          await states[name]?.(page)
        }),
      )
      const papers = await Promise.all(pages.map(paperOf))
      const ends = papers.map(({ deadline }) => Date.parse(deadline))
      if (by === 'extended') {
        await contest.restart(extended(true))
        await pass(contest, pages, CLOSE - contest.now() - 3_000)
        await seconds(6)
        expect(contest.judged).toEqual([])
        ends.fill(OPENS + 25 * HOUR)
      }
      await pastEnd(contest, pages, ends)
      for (const [at, name] of names.entries()) {
        const page = pages[at]
        if (!page) continue
        await seeing(page, '[part~=receipt]')
        const of = contest.judged.filter(({ attempt }) => attempt === papers[at]?.attempt)
        const judged = of.map(({ status }) => status)
        lines.push([name, by, judged.join(' '), await isOver(page)].join(' | '))
        expect(judged.length, name).toBeLessThanOrEqual(2)
        expect(judged, name).toContain(201)
      }
    })
})
