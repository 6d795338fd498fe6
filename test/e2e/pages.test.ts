import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Contest } from '../../server/contest/contest.ts'
import { CLOSES } from '../sample-contest.ts'
import { axeFaults } from './axe.ts'
import { newVisitor, openBrowser } from './open-browser.ts'
import { openPages } from './open-pages.ts'
import { shippedContest, tourPages, unbrokenContest } from './tour-pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})

/** A reader's own style, as WCAG 1.4.12 and 1.4.4 describe it. A page's policy would block it in silence. */
const readers = {
  'as they are': '',
  'with text spaced out (1.4.12)':
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  'with text twice as large (1.4.4)': 'html { font-size: 200% !important }',
}

/** A tab of 320 px, with the policy of its pages set aside so that a reader's style is not blocked. */
async function narrowTab(): Promise<Page> {
  const page = await newVisitor(browser)
  await page.setBypassCSP(true)
  await page.setViewport({ width: 320, height: 640 })
  return page
}

/** What `look` finds while the page has a reader's style; says so where the style did not take. */
async function restyled<Found>(page: Page, style: string, look: () => Promise<Found>): Promise<Found> {
  if (style === '') return look()
  const letters = () =>
    page.$eval('h1', h1 => `${getComputedStyle(h1).letterSpacing} ${getComputedStyle(h1).fontSize}`)
  const before = await letters()
  const tag = await page.addStyleTag({ content: style })
  if ((await letters()) === before) throw new Error('the style did not take')
  const found = await look()
  await tag.evaluate(node => node.parentNode?.removeChild(node))
  return found
}

/** What makes the page scroll sideways or is cut off, but for what scrolls in a region of its own. */
const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const found: string[] = []
    if (document.documentElement.scrollWidth > width)
      found.push(`the page is ${document.documentElement.scrollWidth} px wide`)
    for (const node of document.querySelectorAll<HTMLElement>('body *')) {
      if (node.closest('.scroll, textarea, select, input, svg') || !node.checkVisibility()) continue
      const says = `${node.localName}.${node.className} “${node.textContent?.trim().slice(0, 40)}”`
      if (node.getBoundingClientRect().right > width + 0.5) found.push(`${says} stands outside`)
      const { overflowX, display } = getComputedStyle(node)
      if (display !== 'inline' && overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1)
        found.push(`${says} is cut off`)
    }
    return found
  })

describe('every page at 320 px', () => {
  const wrongOnTour = async (styles: Readonly<Record<string, string>>, contest?: Contest) => {
    const page = await narrowTab()
    const found: Record<string, string[]> = {}
    const look = async (name: string) => {
      for (const [reader, style] of Object.entries(styles)) {
        const wrong = await restyled(page, style, () => misfits(page))
        if (wrong.length > 0) found[`${name}, ${reader}`] = wrong
      }
    }
    await tourPages(page, look, contest)
    return found
  }

  // One tour for every reader: the tour takes longer than to look.
  it(`${Object.keys(readers).join(', ')}: scrolls one way only and cuts nothing off`, async () =>
    expect(await wrongOnTour(readers)).toEqual({}))

  it('with texts that have no place to break: the same', async () =>
    expect(await wrongOnTour({ large: 'html { font-size: 200% !important }' }, unbrokenContest())).toEqual(
      {},
    ))

  it.each([
    ['.summary a { white-space: nowrap }', 'with text twice as large (1.4.4)', 'the paper with every fault'],
    [
      '.tries { grid-template-columns: repeat(2, minmax(14rem, 1fr)) !important }',
      'with text twice as large (1.4.4)',
      '/embed',
    ],
    ['h1 { white-space: nowrap; overflow: hidden }', 'as they are', 'the contest'],
  ] as const)('would be seen to with %s (control)', async (fault, reader, where) => {
    const page = await narrowTab()
    const found: string[] = []
    const enough = new Error('the page was seen')
    const tour = tourPages(page, async name => {
      if (name !== where) return
      await restyled(page, readers[reader], async () => {
        await page.addStyleTag({ content: fault })
        found.push(...(await misfits(page)))
      })
      throw enough
    })
    await expect(tour).rejects.toBe(enough)
    expect(found).not.toEqual([])
  })
})

describe('axe finds nothing on our own pages', () => {
  it('on the way from the bare address to the receipt and after the close', async () => {
    const page = await newVisitor(browser)
    const found: Record<string, string[]> = {}
    await tourPages(page, async name => {
      const faults = await axeFaults(page, 'html')
      if (faults.length > 0) found[name] = faults
    })
    expect(found).toEqual({})
  })
})

describe('the button beside a text to copy', () => {
  it.each([
    ['the clipboard refuses', true, 'Đã sao chép.'],
    ['both ways refuse', false, 'Đã chọn sẵn; bấm Ctrl+C, hoặc giữ tay trên chữ rồi chọn Sao chép.'],
  ])('always says what came of it: %s', async (_, oldWayWorks, says) => {
    const on = await openPages()
    const page = await newVisitor(browser)
    await page.evaluateOnNewDocument(works => {
      const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'))
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } })
      document.execCommand = () => works
    }, oldWayWorks)
    await page.goto(`${on.url}/embed`)
    await page.click('.copy')
    await page.waitForFunction(() => document.querySelector('.copy + [role=status]')?.textContent !== '')
    expect(await page.$eval('.copy + [role=status]', said => said.textContent)).toBe(says)
  })
})

describe('the first screen of a phone (360 × 640), without script', () => {
  /** Where a thing begins and ends on the screen, and whether all of it can be seen. */
  const onScreen = (page: Page, selector: string) =>
    page.$eval(selector, node => {
      const { top, bottom } = node.getBoundingClientRect()
      return { top: Math.round(top), bottom: Math.round(bottom), isSeen: top >= 0 && bottom <= innerHeight }
    })

  async function open(now: number | undefined, query: string): Promise<Page> {
    const on = await openPages(shippedContest())
    if (now !== undefined) on.clock.now = now
    const page = await newVisitor(browser)
    await page.setJavaScriptEnabled(false)
    await page.setViewport({ width: 360, height: 640 })
    await page.goto(`${on.url}/q/phu-tho-2024${query}`)
    return page
  }

  it.each(['', '?site=so-tttt'])(
    'holds the title, until when, and the button that leads to the form%s',
    async query => {
      const page = await open(undefined, query)
      for (const selector of ['h1', 'h1 ~ p strong', '.actions.first .button'])
        expect(await onScreen(page, selector)).toMatchObject({ isSeen: true })
      await page.click('.actions.first .button')
      expect(await onScreen(page, '#dang-ky')).toMatchObject({ isSeen: true })
    },
  )

  it('gives every prize a line of its own', async () => {
    const page = await open(undefined, '')
    const lines = await page.$$eval('.facts dd', all =>
      all
        .filter(each => /^\d\d Giải/.test(each.textContent ?? ''))
        .map(each => each.getBoundingClientRect().top),
    )
    expect(lines).toHaveLength(4)
    expect(new Set(lines).size).toBe(4)
  })

  it('holds the way to one’s own result once the contest is over', async () => {
    const page = await open(CLOSES + 60_000, '')
    expect(await onScreen(page, '#code')).toMatchObject({ isSeen: true })
    expect(await onScreen(page, 'form button')).toMatchObject({ isSeen: true })
  })

  it('opens the whole consent at a touch', async () => {
    const page = await open(undefined, '')
    const last = () => page.$eval('details > :last-child', node => node.checkVisibility())
    expect(await last()).toBe(false)
    await page.click('summary')
    expect(await last()).toBe(true)
  })
})
