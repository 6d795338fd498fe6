import type { Browser, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../e2e/open-browser.ts'
import { axeEverywhere, chartsWithoutTable, keepPrint, sidewaysScrolls } from './look-at.ts'
import { everyScreen, type ShownScreen } from './screen-table.ts'
import { openShownConsole } from './shown-console.ts'

let browser: Browser
const shown = await openShownConsole()
beforeAll(async () => {
  browser = await openBrowser()
})

/** Open it and wait until nothing is being counted. */
async function open({ as, path, status }: ShownScreen): Promise<{ page: Page; broken: string[] }> {
  const { page, broken } = await shown.page(browser, as)
  const answer = await page.goto(`${shown.origin}${path}`)
  expect(answer?.status(), path).toBe(status)
  await page.waitForFunction(() => !document.querySelector('main progress, meta[http-equiv=refresh]'))
  return { page, broken }
}

const screens = everyScreen(shown.places)

describe.each(screens)('$name, $state', screen => {
  it('is sound: to axe, at 320 px, at twice the size of text, on paper; its charts have tables; it asks nobody else', async () => {
    const { page, broken } = await open(screen)
    const name = `${screen.name}-${screen.state}`
    const found = {
      axe: await axeEverywhere(page, name),
      sideways: await sidewaysScrolls(page, name),
      paper: await keepPrint(page, name),
      charts: await chartsWithoutTable(page),
      broken,
    }
    expect(found).toEqual({ axe: [], sideways: [], paper: [], charts: [], broken: [] })
  })
})

describe('a fault of each kind is found: ', () => {
  it.each([
    ['a style attribute', (main: Element) => main.setAttribute('style', 'color: red')],
    [
      'a picture from elsewhere',
      (main: Element) =>
        main.append(Object.assign(new Image(), { src: 'https://la.example/a.png', alt: '' })),
    ],
  ])('%s is reported', async (_, spoil) => {
    const { page, broken } = await open(screens[0] as ShownScreen)
    await page.$eval('main', spoil)
    await expect.poll(() => broken.length).toBeGreaterThan(0)
  })

  it('a field without a name, a word that cannot break, a chart without its table', async () => {
    const { page } = await open(screens.find(({ name }) => name === 'compare-trend') as ShownScreen)
    await page.$eval('main', main => {
      const word = Object.assign(document.createElement('p'), { textContent: 'a'.repeat(400), id: 'word' })
      main.append(document.createElement('input'), word)
      word.style.overflowWrap = 'normal'
      main.querySelector('details')?.remove()
    })
    expect((await axeEverywhere(page, 'control')).join()).toContain('label')
    expect(await sidewaysScrolls(page, 'control')).not.toEqual([])
    expect(await chartsWithoutTable(page)).not.toEqual([])
  })
})
