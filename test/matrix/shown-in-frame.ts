import type { Tab } from './engine.ts'
import { until } from './until.ts'

const LOOKS = 8
const LOOK_MS = 250
/** The frame that is the first in its document. */
export const FRAME = `document.querySelector('iframe')`

/**
 * Look into the frame, or the frame in the frame, for a while: throws when our quiz is to be seen there. A document
 * the browser has refused to show cannot be looked into, or holds the browser's own words.
 */
export async function expectNothingIn(tab: Tab, ...frames: readonly string[]): Promise<undefined> {
  await until(tab, `document.readyState === 'complete'`, 'the page')
  for (let look = 0; look < LOOKS; look++) {
    if (await isShown(tab, frames)) throw new Error('the frame shows our quiz where it was not made for')
    await new Promise(resolve => setTimeout(resolve, LOOK_MS))
  }
}

async function isShown(tab: Tab, frames: readonly string[]): Promise<boolean> {
  try {
    for (const frame of frames) await tab.enter(frame)
    return Boolean(await tab.value(`!!document.querySelector('agency-quiz, a[href*="/q/"]')`))
  } catch {
    return false
  } finally {
    await tab.leave()
  }
}
