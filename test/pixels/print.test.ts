import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dark, light, night, print, still } from './conditions.ts'
import { names, openGallery, openPainter, pictureOf, restyle, serveStates, showState } from './gallery.ts'
import { difference, readPicture } from './picture.ts'

let browser: Browser
let origin: string
let onScreen: Page
let onPaper: Page
beforeAll(async () => {
  browser = await openPainter()
  origin = await serveStates()
  onScreen = await openGallery(browser, origin, light)
  onPaper = await openGallery(browser, origin, print)
})
afterAll(() => Promise.all([onScreen.close(), onPaper.close()]))

/** Labels of the buttons that can be seen, without those whose words are facts: which question has an answer. */
const buttonsOf = (page: Page, name: string) =>
  page.evaluate(
    wanted =>
      [
        ...(document
          .querySelector(`#${wanted} agency-quiz`)
          ?.shadowRoot?.querySelectorAll('button, summary') ?? []),
      ]
        .filter(node => node.checkVisibility() && node.getAttribute('data-action') !== 'jump')
        .map(node => node.textContent?.trim()),
    name,
  )

/** Everything to be read that is not a button, link addresses too. */
const wordsOf = (page: Page, name: string) =>
  page.evaluate(wanted => {
    const card = document.querySelector(`#${wanted} agency-quiz`)?.shadowRoot?.querySelector('.root')
    const nodes = [...(card?.querySelectorAll('*:not(button, summary, slot, option, details *)') ?? [])]
    return nodes
      .filter(node => node.checkVisibility())
      .flatMap(node => [...node.childNodes].filter(child => child.nodeType === 3))
      .map(text => text.textContent?.trim())
      .filter(Boolean)
  }, name)

describe('print', () => {
  it.each(names)('shows no button of %s, and all the rest', async name => {
    await Promise.all([showState(onScreen, name), showState(onPaper, name)])
    expect(await buttonsOf(onPaper, name)).toEqual([])
    expect(await wordsOf(onPaper, name)).toEqual(await wordsOf(onScreen, name))
  })

  it('with a button left, or a fact lost, is seen', async () => {
    const page = await openGallery(browser, origin, print)
    await showState(page, 'done')
    await restyle(page, '.actions button { display: inline-block } output { display: none }')
    expect(await buttonsOf(page, 'done')).not.toEqual([])
    expect(await wordsOf(page, 'done')).not.toEqual(await wordsOf(onScreen, 'done'))
    await page.close()
  })
})

describe.each([
  ['the wish for reduced motion', light, still],
  ['the wish for darkness, beside the dark theme,', dark, night],
])('%s', (_name, ordinary, wished) => {
  let pages: [Page, Page]
  beforeAll(async () => {
    pages = [await openGallery(browser, origin, ordinary), await openGallery(browser, origin, wished)]
  })
  afterAll(() => Promise.all(pages.map(page => page.close())))

  it.each(names)('changes nothing of %s, and nothing moves', async name => {
    const pictures = []
    for (const page of pages) {
      await showState(page, name)
      pictures.push(readPicture(await pictureOf(page, name)))
      expect(await movingIn(page, name)).toEqual([])
    }
    const [one, other] = pictures
    expect(one && other && difference(one, other)).toBeUndefined()
  })

  it('and what moves is seen', async () => {
    const [, page] = pages
    await restyle(
      page,
      '.choice { transition: background 0.3s } @keyframes turn { to { rotate: 360deg } } .heading { animation: turn 2s infinite }',
    )
    await showState(page, 'question')
    expect(await movingIn(page, 'question')).toHaveLength(2)
  })
})

/** Animations and transitions that anything in the open state would make. */
const movingIn = (page: Page, name: string) =>
  page.evaluate(wanted => {
    const nodes = document.querySelector(`#${wanted} agency-quiz`)?.shadowRoot?.querySelectorAll('*') ?? []
    const moves = [...nodes].map(node => {
      const { animationName, transitionDuration } = getComputedStyle(node)
      const isStill = animationName === 'none' && /^(0s(, )?)+$/.test(transitionDuration)
      return isStill ? '' : `${node.className}: ${animationName} ${transitionDuration}`
    })
    return [...new Set(moves.filter(Boolean))]
  }, name)
