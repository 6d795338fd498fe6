import type { Page } from 'puppeteer-core'

/** Who takes part, as typed into the form. */
export interface Person {
  readonly name: string
  readonly phone: string
  readonly unit: string
  readonly kind: string
}

export const citizen = (number: number): Person => ({
  name: 'Nguyễn Thị Ánh',
  phone: `09${20_000_000 + number}`,
  unit: 'so-noi-vu',
  kind: 'nguoi-dan',
})

const inside = (selector: string) => `agency-quiz >>> ${selector}`

/** What the element says now, for the message of a failed test. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.querySelector('agency-quiz')?.shadowRoot?.querySelector('section')?.innerText ??
      '(no element)',
  )

/** A wait that, when it is in vain, says what was there instead. */
async function orTell<T>(page: Page, wanted: string, wait: Promise<T>): Promise<T> {
  try {
    return await wait
  } catch (error) {
    throw new Error(`${wanted} never came; the element says:\n${await wordsOf(page)}`, { cause: error })
  }
}

/** The button of an action, once a person could press it. */
export const press = (page: Page, action: string): Promise<void> =>
  orTell(page, `the button “${action}”`, page.locator(inside(`[data-action=${action}]`)).click())

/** The heading of the open step. */
export const headingOf = (page: Page): Promise<string> =>
  page.$eval(inside('[role=heading]'), heading => heading.textContent?.trim() ?? '')

/** Wait until the step whose content matches `selector` is open. */
export const seeing = async (page: Page, selector: string): Promise<void> => {
  await orTell(page, selector, page.waitForSelector(inside(selector), { visible: true }))
}

/** From the first screen to the first question. */
export async function register(page: Page, person: Person): Promise<void> {
  await press(page, 'begin')
  await page.locator(inside('input[name=name]')).fill(person.name)
  await page.locator(inside('input[name=phone]')).fill(person.phone)
  await choose(page, 'unit', person.unit)
  await choose(page, 'kind', person.kind)
  await page.locator(inside('input[name=consent]')).click()
  await press(page, 'start')
  await seeing(page, 'fieldset')
}

async function choose(page: Page, name: string, value: string): Promise<void> {
  const list = await page.waitForSelector(inside(`select[name=${name}]`))
  await list?.select(value)
}

/** Answer the open question with its option at `choice` and go on. */
export async function answer(page: Page, choice = 0): Promise<void> {
  const open = await headingOf(page)
  await page.locator(inside(`label:nth-of-type(${choice + 1}) input`)).click()
  await press(page, 'next')
  const turned = page.waitForFunction(
    before =>
      document
        .querySelector('agency-quiz')
        ?.shadowRoot?.querySelector('[role=heading]')
        ?.textContent?.trim() !== before,
    {},
    open,
  )
  await orTell(page, `another step than “${open}”`, turned)
}

/** Answer every remaining question, then the prediction; ends at the review. */
export async function answerAll(page: Page, prediction = '1200'): Promise<void> {
  while (await page.$(inside('fieldset'))) await answer(page)
  await page.locator(inside('input[name=prediction]')).fill(prediction)
  await press(page, 'next')
  await seeing(page, '[data-action=submit]')
}

/** The code on the receipt, once it is there. */
export async function receiptOf(page: Page): Promise<string> {
  const waiting = page.waitForSelector(inside('[part~=receipt]'), { visible: true })
  const receipt = await orTell(page, 'the receipt', waiting)
  return receipt?.evaluate(node => node.textContent?.trim() ?? '') ?? ''
}

/** A whole attempt by mouse, from the first screen to the receipt. */
export async function finishAttempt(page: Page, person: Person): Promise<string> {
  await register(page, person)
  await answerAll(page)
  await press(page, 'submit')
  return receiptOf(page)
}
