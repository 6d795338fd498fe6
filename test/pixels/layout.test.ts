import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dark, forced, large, largeAndNarrow, light, narrow } from './conditions.ts'
import { names, openGallery, openPainter, restyle, serveStates, showState } from './gallery.ts'
import { misfitsInPage } from './misfits-in-page.ts'

let browser: Browser
let origin: string
beforeAll(async () => {
  browser = await openPainter()
  origin = await serveStates()
})

describe.each([light, dark, forced, narrow, large, largeAndNarrow])('in $name', condition => {
  let page: Page
  beforeAll(async () => {
    page = await openGallery(browser, origin, condition)
  })
  afterAll(() => page.close())

  it.each(names)('everything of %s has its place', async name => {
    await showState(page, name)
    expect(await page.evaluate(misfitsInPage, name)).toEqual([])
  })
})

describe('what does not fit is seen:', () => {
  it.each([
    ['a word that cannot break', 'question', '.heading { white-space: nowrap }'],
    [
      'a button too low for its words',
      'done',
      'button { block-size: 1em; min-block-size: 0; overflow: hidden; white-space: normal }',
    ],
    ['a row that does not wrap', 'done', '.actions { flex-wrap: nowrap } .actions button { flex: none }'],
    ['a field wider than the card', 'identity', 'input[id] { inline-size: 20em; max-inline-size: none }'],
    ['a list that hides its words', 'identity', 'select { inline-size: 4em }'],
  ])('%s', async (_what, name, css) => {
    const page = await openGallery(browser, origin, large)
    await restyle(page, css)
    await showState(page, name)
    expect(await page.evaluate(misfitsInPage, name)).not.toEqual([])
    await page.close()
  })
})
