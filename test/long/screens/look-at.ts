import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { axeFaults } from '../../e2e/axe.ts'

const folder = fileURLToPath(new URL('../../output/screens/', import.meta.url))
const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 740 }
const schemes = ['light', 'dark'] as const

/** Of a longer page only the beginning is kept: Chromium draws no larger pictures. */
const MOST_HEIGHT = 6000

/** Keep a picture of the page beside the tests, where nobody but whoever looks for it sees it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const [width, height] = await page.evaluate(() => [innerWidth, document.documentElement.scrollHeight])
  const clip = { x: 0, y: 0, width: width ?? 0, height: Math.min(height ?? 0, MOST_HEIGHT) }
  writeFileSync(`${folder}${name}.png`, await page.screenshot({ clip, captureBeyondViewport: true }))
}

const show = (page: Page, scheme: (typeof schemes)[number]): Promise<void> =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])

/** What axe finds in light and in dark, on a desk and on a phone; a picture of each. */
export async function axeEverywhere(page: Page, name: string): Promise<string[]> {
  const faults: string[] = []
  for (const [width, viewport] of Object.entries({ wide: WIDE, phone: PHONE }))
    for (const scheme of schemes) {
      await page.setViewport(viewport)
      await show(page, scheme)
      await keepPicture(page, `${name}-${width}-${scheme}`)
      const found = await axeFaults(page, 'body')
      faults.push(...found.map(fault => `${width} ${scheme}: ${fault}`))
    }
  await show(page, 'light')
  return faults
}

/** Widths, and how many times its usual size the reader's text is (WCAG 2.2, 1.4.4 and 1.4.10). */
const places = [
  { width: 320, text: 1 },
  { width: 320, text: 2 },
  { width: 640, text: 2 },
  { width: 1280, text: 2 },
] as const

/** What makes the page scroll sideways, in any of those places. */
export async function sidewaysScrolls(page: Page, name: string): Promise<string[]> {
  const devtools = await page.createCDPSession()
  const found: string[] = []
  for (const { width, text } of places) {
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 16 * text, fixed: 13 * text } })
    await page.setViewport({ width, height: 740 })
    const wide = await page.evaluate(widerThanPage)
    if (wide.length > 0) found.push(...wide.map(each => `${width} px, ${text * 100} %: ${each}`))
    if (width === 320) await keepPicture(page, `${name}-320-${text * 100}`)
  }
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } })
  await devtools.detach()
  return found
}

/** Runs inside the page: whether it scrolls sideways, and what stands outside. Self-contained. */
function widerThanPage(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const outside = [...document.querySelectorAll('body *')].filter(node => {
    const scroller = node.parentElement?.closest('.scroll')
    return !scroller && node.checkVisibility() && node.getBoundingClientRect().right > clientWidth + 1
  })
  const said = outside
    .slice(0, 5)
    .map(
      ({ localName, className, textContent }) =>
        `${localName}.${className} “${textContent?.trim().slice(0, 30)}”`,
    )
  return [`the page is ${scrollWidth} px wide: ${said.join(', ')}`]
}

/** A picture of the page as it is printed, and its sheets. */
export async function keepPrint(page: Page, name: string): Promise<string[]> {
  await page.setViewport({ width: 1047, height: 700 })
  await page.emulateMediaType('print')
  await keepPicture(page, `${name}-print`)
  const wide = await page.evaluate(widerThanPage)
  await page.emulateMediaType('screen')
  writeFileSync(`${folder}${name}.pdf`, await page.pdf({ preferCSSPageSize: true, printBackground: false }))
  return wide.map(each => `on paper: ${each}`)
}

/** Drawings whose figures stand nowhere as text: neither beside them in the cell of a table, nor in a table or words of their part of the page. */
export const chartsWithoutTable = (page: Page): Promise<string[]> => page.evaluate(undescribed)

/** Runs inside the page. Self-contained. */
function undescribed(): string[] {
  const figuresIn = (text: string): string[] => text.match(/\d[\d.,/]*/g) ?? []
  const text = (node: Element | null | undefined) => node?.textContent?.replaceAll(/\s+/g, ' ') ?? ''
  return [...document.querySelectorAll('main svg')].flatMap(svg => {
    if (svg.closest('.key, .qr') || svg.matches('.qr')) return []
    const cell = svg.closest('td')
    if (cell) {
      // The bar of the column that is in order stands beside its number.
      const has = /\d/.test(text(cell)) || /\d/.test(text(cell.previousElementSibling))
      return has
        ? []
        : [`a drawing in a cell without a figure, in “${text(cell.parentElement).slice(0, 60)}”`]
    }
    const labels = [svg, ...svg.querySelectorAll('[aria-label]')].map(node => node.getAttribute('aria-label'))
    const place = svg.closest('section, figure')?.parentElement ?? document.body
    const told = [...place.querySelectorAll('th, td, p, dd')].map(text).join(' ')
    const figures = labels.flatMap(label => figuresIn(label ?? ''))
    if (figures.length === 0 && svg.getAttribute('role') === 'img') return []
    const lost = figures.filter(figure => !figuresIn(told).includes(figure))
    return lost.length > 0 ? [`a chart whose ${lost.slice(0, 3).join(', ')} stand in no table`] : []
  })
}
