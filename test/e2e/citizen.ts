import type { ElementHandle, Page } from 'puppeteer-core'

/** Who takes part, as typed into the form. */
export interface Person {
  readonly name: string
  readonly phone: string
  readonly unit: string
  readonly kind: string
}

/** The nth citizen: another phone number, so another participant. */
export const citizen = (number: number): Person => ({
  name: 'Nguyễn Thị Ánh',
  phone: `09${20_000_000 + number}`,
  unit: 'so-noi-vu',
  kind: 'nguoi-dan',
})

/** What the element says now, for the message of a failed test. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.querySelector('agency-quiz')?.shadowRoot?.querySelector('section')?.textContent ??
      '(no element)',
  )

/**
 * What matches `selector` inside the element, once it can be seen. Throws with what the element says instead.
 * Asked for by the clock and not by the frame: a tab in the background may be given no frame for seconds.
 */
export async function seeing(page: Page, selector: string): Promise<ElementHandle<Element>> {
  try {
    const found = await page.waitForFunction(findVisible, { polling: 30 }, selector)
    const node = found.asElement()
    if (node) return node as ElementHandle<Element>
    throw new Error('it is gone again')
  } catch (error) {
    throw new Error(`${selector} never came; the element says:\n${await wordsOf(page)}`, { cause: error })
  }
}

function findVisible(selector: string): Element | undefined {
  const node = document.querySelector('agency-quiz')?.shadowRoot?.querySelector(selector)
  return node?.checkVisibility() ? node : undefined
}

/** Click the middle of what matches `selector`, as a mouse does: whatever lies on top of it gets the click. */
export async function click(page: Page, selector: string): Promise<void> {
  const node = await seeing(page, selector)
  const { x, y } = await node.evaluate(each => {
    each.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { left, top, width, height } = each.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
  await page.mouse.click(x, y)
}

/** Press the button of an action, once a person could. */
export const press = (page: Page, action: string): Promise<void> => click(page, `[data-action=${action}]`)

/** Go to a field and type into it. */
export async function type(page: Page, name: string, text: string): Promise<void> {
  await click(page, `input[name=${name}]`)
  await page.keyboard.type(text)
}

/** The heading of the open step. */
export const headingOf = async (page: Page): Promise<string> =>
  (await seeing(page, '[role=heading]')).evaluate(heading => heading.textContent?.trim() ?? '')

/** From the first screen to the first question. */
export async function register(page: Page, person: Person): Promise<void> {
  await press(page, 'begin')
  await type(page, 'name', person.name)
  await type(page, 'phone', person.phone)
  for (const list of ['unit', 'kind'] as const)
    await (await seeing(page, `select[name=${list}]`)).select(person[list])
  await click(page, 'input[name=consent]')
  await press(page, 'start')
  await seeing(page, 'fieldset')
}

/** The number of the open question, from 1; 0 on every other step. */
const openQuestion = (page: Page): Promise<number> =>
  page.evaluate(
    () => document.querySelector('agency-quiz')?.shadowRoot?.querySelector('progress')?.value ?? 0,
  )

/** Answer the open question with its option at `choice` and go on. */
export async function answer(page: Page, choice = 0): Promise<void> {
  const open = await openQuestion(page)
  await click(page, `label:nth-of-type(${choice + 1}) input`)
  await press(page, 'next')
  await seeing(page, `progress[value="${open + 1}"], input[name=prediction]`)
}

/** Answer every remaining question, then the prediction; ends at the review. */
export async function answerAll(page: Page, prediction = '1200'): Promise<void> {
  while ((await openQuestion(page)) > 0) await answer(page)
  await type(page, 'prediction', prediction)
  await press(page, 'next')
  await seeing(page, '[data-action=submit]')
}

/** The code on the receipt, once it is there. */
export const receiptOf = async (page: Page): Promise<string> =>
  (await seeing(page, '[part~=receipt]')).evaluate(node => node.textContent?.trim() ?? '')

/** A whole attempt by mouse, from the first screen to the receipt. */
export async function finishAttempt(page: Page, person: Person): Promise<string> {
  await register(page, person)
  await answerAll(page)
  await press(page, 'submit')
  return receiptOf(page)
}
