import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { forced } from './conditions.ts'
import { openGallery, openPainter, restyle, serveStates, showState } from './gallery.ts'
import { crop, differing, readPicture } from './picture.ts'

/** Pixels by which two things of one size must differ to be told apart: a dot, a tick, a line along one side. */
const PLAIN = 20

let browser: Browser
let origin: string
beforeAll(async () => {
  browser = await openPainter()
  origin = await serveStates()
})

/** Where something inside the open state is. */
const placeOf = (page: Page, name: string, selector: string) =>
  page.evaluate(
    (wanted, what) => {
      const {
        x = 0,
        y = 0,
        width = 0,
        height = 0,
      } = document
        .querySelector(`#${wanted} agency-quiz`)
        ?.shadowRoot?.querySelector(what)
        ?.getBoundingClientRect() ?? {}
      return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) }
    },
    name,
    selector,
  )

/** By how many pixels a place changes when `act` is done. */
async function changeBy(
  page: Page,
  name: string,
  selector: string,
  act: () => Promise<unknown>,
): Promise<number> {
  const place = await placeOf(page, name, selector)
  const see = async () => {
    const { x, y, width, height } = place
    return crop(readPicture(await page.screenshot({ captureBeyondViewport: false })), x, y, width, height)
  }
  const before = await see()
  await act()
  return differing(before, await see())
}

/** Put an attribute on something, or set whether it is checked, without a word to the element. */
const set = (page: Page, name: string, selector: string, what: 'checked' | 'aria-current' | 'class') =>
  page.evaluate(
    (wanted, where, which) => {
      const node = document.querySelector(`#${wanted} agency-quiz`)?.shadowRoot?.querySelector(where)
      if (which === 'checked' && node instanceof HTMLInputElement) node.checked = true
      else node?.setAttribute(which, which === 'class' ? 'answered' : 'step')
    },
    name,
    selector,
    what,
  )

const cases = [
  [
    'a chosen option',
    'question',
    'label',
    'label input',
    'checked',
    '* { appearance: none !important; border: 0 !important }',
  ],
  [
    'one of several chosen',
    'question-many',
    'label',
    'label input',
    'checked',
    '* { appearance: none !important; border: 0 !important }',
  ],
  [
    'an answered question in the list',
    'review-missing',
    'li:last-child button',
    'li:last-child button',
    'class',
    '.answered::after { content: "" } * { border-style: solid !important; font-weight: 400 !important }',
  ],
  [
    'the open question in the list',
    'review',
    'li:nth-child(4) button',
    'li:nth-child(4) button',
    'aria-current',
    '[aria-current] { box-shadow: none !important; outline: 0 !important; border: 1px solid !important; text-decoration: none !important; background: Canvas !important; font-weight: 600 !important }',
  ],
] as const

describe('in forced colours, where shadows and our colours are gone,', () => {
  it.each(cases)('%s can be told from the others', async (_what, name, place, target, attribute) => {
    const page = await openGallery(browser, origin, forced)
    await showState(page, name)
    const change = await changeBy(page, name, place, () => set(page, name, target, attribute))
    await page.close()
    expect(change).toBeGreaterThan(PLAIN)
  })

  it.each(cases)('%s that cannot is seen', async (_what, name, place, target, attribute, css) => {
    const page = await openGallery(browser, origin, forced)
    await restyle(page, css)
    await showState(page, name)
    const change = await changeBy(page, name, place, () => set(page, name, target, attribute))
    await page.close()
    expect(change).toBeLessThanOrEqual(PLAIN)
  })
})
