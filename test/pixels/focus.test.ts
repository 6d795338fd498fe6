import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { dark, forced, large, light } from './conditions.ts'
import { names, openGallery, openPainter, restyle, serveStates, showState } from './gallery.ts'
import { crop, differing, readPicture } from './picture.ts'

const RING = 3
/** The ring and its distance from what it goes round, and a little air. */
const MARGIN = 8
/** Corners are round, and one side may lie on a border of the same colour. */
const SHARE = 0.7

let browser: Browser
let origin: string
beforeAll(async () => {
  browser = await openPainter()
  origin = await serveStates()
})

interface Box {
  readonly what: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What has focus inside the open state; undefined when nothing of it has. */
const focused = (page: Page, name: string): Promise<Box | undefined> =>
  page.evaluate(wanted => {
    const node = document.querySelector(`#${wanted} agency-quiz`)?.shadowRoot?.activeElement
    if (!node) return undefined
    const { x, y, width, height } = node.getBoundingClientRect()
    const label = node.getAttribute('name') ?? node.textContent?.trim().slice(0, 20)
    return { what: `${node.localName} “${label}”`, x, y, width, height }
  }, name)

/** The surroundings of a box, in whole pixels. */
function around({ x, y, width, height }: Box, pageWidth: number) {
  const left = Math.max(0, Math.floor(x) - MARGIN)
  const top = Math.max(0, Math.floor(y) - MARGIN)
  const right = Math.min(pageWidth, Math.ceil(x + width) + MARGIN)
  return { x: left, y: top, width: right - left, height: Math.ceil(y + height) + MARGIN - top }
}

/** Walk a state by Tab; every stop whose ring is thinner than 3 px all round, in sentences. */
async function faint(page: Page, name: string): Promise<{ stops: number; faults: string[] }> {
  await showState(page, name)
  const without = readPicture(await page.screenshot({ captureBeyondViewport: false }))
  const faults: string[] = []
  for (let stops = 0; ; stops++) {
    await page.keyboard.press('Tab')
    const box = await focused(page, name)
    if (!box) return { stops, faults }
    const clip = around(box, without.width)
    const withRing = readPicture(await page.screenshot({ clip, captureBeyondViewport: false }))
    const changed = differing(crop(without, clip.x, clip.y, clip.width, clip.height), withRing)
    const wanted = Math.round(2 * (box.width + box.height) * RING * SHARE)
    if (changed < wanted) faults.push(`${box.what}: ${changed} px change, a ring has ${wanted}`)
  }
}

describe.each([light, dark, forced, large])('in $name', condition => {
  it('everything that takes focus shows it by a ring of 3 px', async () => {
    const page = await openGallery(browser, origin, condition)
    const faults: string[] = []
    let total = 0
    for (const name of names) {
      const found = await faint(page, name)
      total += found.stops
      faults.push(...found.faults.map(fault => `${name}: ${fault}`))
    }
    await page.close()
    console.log(`· ${condition.name}: ${total} stops`)
    expect(total).toBeGreaterThan(names.length)
    expect(faults).toEqual([])
  })
})

it.each([
  ['no ring', ':focus-visible { outline: 0 }'],
  ['a thin ring', ':focus-visible { outline-width: 1px }'],
  ['a ring of the background’s colour', ':focus-visible { outline-color: var(--background) }'],
])('%s is seen', async (_name, css) => {
  const page = await openGallery(browser, origin, light)
  await restyle(page, css)
  const { stops, faults } = await faint(page, 'identity')
  await page.close()
  expect(stops).toBeGreaterThan(4)
  expect(faults.length).toBeGreaterThan(4)
})
