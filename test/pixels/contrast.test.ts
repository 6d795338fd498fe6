import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from '../e2e/axe.ts'
import { dark, light, night, print } from './conditions.ts'
import { names, openGallery, openPainter, restyle, serveStates, showState } from './gallery.ts'

let browser: Browser
let origin: string
beforeAll(async () => {
  browser = await openPainter()
  origin = await serveStates()
})

/** Text of less than 4.5 : 1 (WCAG 2.2, 1.4.3) in the open state, as axe measures it. */
const pale = async (page: Page, name: string) =>
  (await axeFaults(page, `#${name} agency-quiz`)).filter(fault => fault.startsWith('color-contrast'))

describe.each([light, dark, night])('in $name', condition => {
  let page: Page
  beforeAll(async () => {
    page = await openGallery(browser, origin, condition)
  })
  afterAll(() => page.close())

  it.each(names)('every word of %s can be read', async name => {
    await showState(page, name)
    expect(await pale(page, name)).toEqual([])
  })
})

describe('pale words are seen:', () => {
  it.each([
    ['light', light, '.root { --muted: #8a94a0 }'],
    ['dark', dark, '.root { --muted: #5a6470 }'],
    ['night', night, '.root { --error: #a33 }'],
  ])('in %s', async (_name, condition, css) => {
    const page = await openGallery(browser, origin, condition)
    await restyle(page, css)
    await showState(page, 'identity-wrong')
    expect(await pale(page, 'identity-wrong')).not.toEqual([])
    await page.close()
  })
})

describe('on paper, which is white and has no backgrounds', () => {
  /**
   * Colours of words that would be printed with less than 4.5 : 1 on white. Chromium darkens pale words a little when
   * it drops their background: #eef1f4 becomes #9c9ea0, which is 2.7 : 1.
   */
  const paleOnPaper = (page: Page, name: string) =>
    page.evaluate(wanted => {
      const card = document.querySelector(`#${wanted} agency-quiz`)?.shadowRoot?.querySelector('.root')
      const light = (channel: number) =>
        channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
      const onWhite = (colour: string) => {
        const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(part =>
          light(Number(part) / 255),
        )
        return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
      }
      const words = [...(card?.querySelectorAll('*') ?? [])].filter(
        node =>
          node.checkVisibility() &&
          [...node.childNodes].some(child => child.nodeType === 3 && child.textContent?.trim()),
      )
      return [...new Set(words.map(node => getComputedStyle(node).color))].filter(
        colour => onWhite(colour) < 4.5,
      )
    }, name)

  it.each([
    ['light', print],
    ['dark', { ...print, name: 'print-dark', query: 'theme=dark' }],
  ])('the %s theme can be read', async (_name, condition) => {
    const page = await openGallery(browser, origin, condition)
    await showState(page, 'done')
    expect(await paleOnPaper(page, 'done')).toEqual([])
    await restyle(page, '.root { color: #bbb }')
    expect(await paleOnPaper(page, 'done')).not.toEqual([])
    await page.close()
  })
})
