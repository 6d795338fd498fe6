import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { kept, light } from './conditions.ts'
import { names, openGallery, openPainter, pictureOf, restyle, serveStates, showState } from './gallery.ts'
import { accept, acceptOnly, golden, goldenSize, remarkOn } from './golden-files.ts'
import { palettePng } from './palette-png.ts'
import { difference, type Picture, readPicture } from './picture.ts'

const MOST_BYTES = 3_000_000
const isAccepting = inject('updates')

let browser: Browser
let origin: string
let chromium: string
beforeAll(async () => {
  browser = await openPainter()
  origin = await serveStates()
  chromium = /\/(\d+)\./.exec(await browser.version())?.[1] ?? ''
})

/** In the colours that a golden keeps. */
const settled = (seen: Picture): Picture => readPicture(palettePng(seen))

describe.each(kept)('in $name', condition => {
  let page: Page
  beforeAll(async () => {
    page = await openGallery(browser, origin, condition)
  })
  afterAll(() => page.close())

  it.each(names)('%s looks as accepted', async name => {
    await showState(page, name)
    const seen = readPicture(await pictureOf(page, name))
    if (isAccepting) accept(condition.name, name, seen)
    const found = difference(settled(seen), golden(condition.name, name))
    expect(found && found + remarkOn(chromium)).toBeUndefined()
  })
})

it('all of them together are small, and there is one of each', () => {
  const all = kept.flatMap(condition => names.map(name => [condition.name, name] as const))
  if (isAccepting) acceptOnly(all, chromium)
  const { bytes, count } = goldenSize()
  console.log(`· ${count} goldens, ${(bytes / 1e6).toFixed(2)} MB`)
  expect(bytes).toBeLessThan(MOST_BYTES)
  expect(count).toBe(all.length)
})

it('another Chromium than the one that took them is named beside what differs', () => {
  expect(remarkOn('1')).toMatch(/^ \(Chromium \d+ took the golden, this is 1\)$/)
})

describe('a change is seen:', () => {
  it.each([
    ['a paler border', '.choice { border-color: #e3e7ec }'],
    ['a background one shade off', '.root { background: #fcfcfc }'],
    ['one pixel of padding', '.choice { padding-block-start: calc(.625em + 1px) }'],
    ['a letter’s weight', '.choice span { font-weight: 500; letter-spacing: .01em }'],
    ['a mark moved by one pixel', '.choice input { translate: 1px 0 }'],
  ])('%s', async (_name, css) => {
    const page = await openGallery(browser, origin, light)
    await showState(page, 'question')
    await restyle(page, css)
    const seen = readPicture(await pictureOf(page, 'question'))
    await page.close()
    expect(difference(settled(seen), golden('light', 'question'))).toBeDefined()
  })
})
