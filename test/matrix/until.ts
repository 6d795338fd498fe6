import type { Tab } from './engine.ts'

const PATIENCE_MS = 12_000
const GLANCE_MS = 40
const HEARING_MS = 1000

/** True when a person could see and use the element the expression names. */
export const visible = (element: string): string =>
  `(node => !!node && !node.disabled && node.getClientRects().length > 0 && getComputedStyle(node).visibility === 'visible')(${element})`

/**
 * Look until the expression is true and return what it came to. A page that is just being left answers with an
 * error; that is no answer yet. Throws with what the page says when it never comes true.
 */
export async function until(tab: Tab, expression: string, what: string): Promise<unknown> {
  const latest = performance.now() + PATIENCE_MS
  let trouble = ''
  while (performance.now() < latest) {
    try {
      const value = await tab.value(expression)
      if (value) return value
      trouble = ''
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error)
    }
    await new Promise(resolve => setTimeout(resolve, GLANCE_MS))
  }
  throw new Error(`${what} never came; the page says: ${await wordsOf(tab)} ${trouble}`)
}

/** Of the element its heading, its faults and what is filled in; of any other page its address and text. */
const WORDS = `(quiz => {
  if (!quiz || !quiz.shadowRoot) return location.href + ' ' + document.body.innerText
  const texts = [...quiz.shadowRoot.querySelectorAll('[role=heading], [role=alert], [role=status]')].map(node => node.textContent.trim().slice(0, 80))
  const fields = [...quiz.shadowRoot.querySelectorAll('input, select')].map(({ name, value, checked }) => name + '=' + (checked ?? '') + value)
  return 'in the element: ' + [...texts, ...fields, document.hasFocus() ? 'focused' : 'without focus'].join(' | ')
})(document.querySelector('agency-quiz'))`

const wordsOf = async (tab: Tab): Promise<string> => {
  const words = await tab.value(WORDS).catch(error => String(error))
  return String(words).replace(/\s+/g, ' ').slice(0, 700)
}

/** Click an element once a person could: it is there, scrolled to, and does not move any more. */
export async function clickWhenThere(tab: Tab, element: string, what: string): Promise<void> {
  await until(tab, visible(element), what)
  await tab.value(`void (${element}).scrollIntoView({ block: 'center', behavior: 'instant' })`)
  let [before, now] = ['', await placeOf(tab, element)]
  while (before !== now) {
    await new Promise(resolve => setTimeout(resolve, GLANCE_MS))
    before = now
    now = await placeOf(tab, element)
  }
  for (let tries = 0; tries < 3; tries++) if (await isHeard(tab, element)) return
  throw new Error(`${what} is there, but no click reaches it`)
}

/**
 * Click, and tell whether the element heard of it. A busy browser may send a click inside a frame to where the frame
 * was before it was scrolled; a person clicks again. What has been heard and did nothing is not clicked again.
 */
async function isHeard(tab: Tab, element: string): Promise<boolean> {
  await tab.value(
    `void (window.heardClick = false, (${element}).addEventListener('click', () => { window.heardClick = true }, { once: true }))`,
  )
  await tab.click(element)
  const latest = performance.now() + HEARING_MS
  while (performance.now() < latest) {
    // A page that is being left has heard.
    const isDeaf = await tab.value('window.heardClick === false').catch(() => false)
    if (isDeaf !== true) return true
    await new Promise(resolve => setTimeout(resolve, GLANCE_MS))
  }
  return false
}

/** Where it is, and how big the window round it: a frame that grows moves everything in it. */
const placeOf = async (tab: Tab, element: string): Promise<string> =>
  String(
    await tab.value(
      `(({ x, y }) => [x, y, innerWidth, innerHeight, scrollY].join())((${element}).getBoundingClientRect())`,
    ),
  )
