import type { Browser, Page } from 'puppeteer-core'
import { expect } from 'vitest'
import type { Contest } from '../../server/contest/contest.ts'
import { OPENS, sampleRules, withRules } from '../sample-contest.ts'
import { seeing } from './citizen.ts'
import { letPass, type MovableContest, moveClock, serveMovable, withMovableClock } from './movable-contest.ts'
import { newVisitor } from './open-browser.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** The papers lie open at an hour after the opening; told then: half an hour. */
const CLOSE = OPENS + HOUR + 30 * MINUTE

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
export const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
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

/** A paper that lies open in a tab, in the state of that name. */
interface Open {
  readonly page: Page
  readonly name: string
  readonly attempt: string
  /** When its time is up, epoch ms on the server's clock. */
  readonly ends: number
}

/** Every clock goes on by `ms`: the server's, and the devices'. */
async function pass(contest: MovableContest, papers: readonly Open[], ms: number): Promise<void> {
  contest.pass(ms)
  await Promise.all(
    papers.map(({ page, name }) => (name === 'asleep' ? moveClock(page, ms) : letPass(page, ms))),
  )
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

/** How a paper's time ends. */
export const endings = ['limit', 'close', 'extended'] as const
type By = (typeof endings)[number]

const contestOf = (answerAll: boolean, by: By): Contest => {
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
async function pastEnd(contest: MovableContest, papers: readonly Open[]): Promise<void> {
  await pass(contest, papers, Math.min(...papers.map(({ ends }) => ends)) - contest.now() - 5_000)
  await Promise.all(
    papers.map(async ({ page, ends }) => {
      await seconds(Math.max(0, (ends - contest.now()) / 1000) + 2)
      await page.setOfflineMode(false)
    }),
  )
}

async function openIn(page: Page, name: string, origin: string, person: number): Promise<Open> {
  await takePaper(page, origin, person)
  await states[name]?.(page)
  const { attempt, deadline } = await paperOf(page)
  return { page, name, attempt, ends: Date.parse(deadline) }
}

/** The close comes as it was told, and nobody hands in: the committee has given a day more. */
async function pastToldEnd(contest: MovableContest, papers: readonly Open[]): Promise<Open[]> {
  await contest.restart(extended(true))
  await pass(contest, papers, CLOSE - contest.now() - 3_000)
  await seconds(6)
  expect(contest.judged).toEqual([])
  return papers.map(paper => ({ ...paper, ends: OPENS + 25 * HOUR }))
}

/**
 * Papers in the named states, against the real server, until their time ends `by` a limit, the close, or a close that
 * was extended meanwhile: at most two submits each, no answer lost, one ending. A line of a table for each.
 */
export async function playTimeUp(browser: Browser, by: By, names: readonly string[]): Promise<string[]> {
  const contest = await serveMovable(contestOf(true, by))
  const pages = await Promise.all(names.map(name => newVisitor(browser).then(page => ({ name, page }))))
  const told = await Promise.all(pages.map(({ name, page }, at) => openIn(page, name, contest.origin, at)))
  const papers = by === 'extended' ? await pastToldEnd(contest, told) : told
  await pastEnd(contest, papers)
  const lines: string[] = []
  for (const { page, name, attempt } of papers) {
    await seeing(page, '[part~=receipt]')
    const judged = contest.judged.filter(each => each.attempt === attempt).map(({ status }) => status)
    lines.push([name, by, judged.join(' '), await isOver(page)].join(' | '))
    expect(judged.length, name).toBeLessThanOrEqual(2)
    expect(judged, name).toContain(201)
  }
  return lines
}
