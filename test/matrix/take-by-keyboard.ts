import type { Key, Tab } from './engine.ts'
import type { Person } from './person.ts'
import { inside, numberOf, QUIZ, questionOf } from './take-quiz.ts'
import { until, visible } from './until.ts'

/** Things to stop at on the longest page, with the browser's own between the last and the first. */
const STOPS = 80
/** Options in the longest list. */
const OPTIONS = 120

/** What has focus, inside the element too. */
const FOCUS = `(function () {
  var node = document.activeElement
  while (node && node.shadowRoot && node.shadowRoot.activeElement) node = node.shadowRoot.activeElement
  return node
})()`

const isOn = async (tab: Tab, selector: string): Promise<boolean> =>
  Boolean(await tab.value(`(node => !!node && node.matches(${JSON.stringify(selector)}))(${FOCUS})`))

/** Press Tab until `selector` has focus. */
async function tabTo(tab: Tab, selector: string): Promise<void> {
  for (let stops = 0; stops < STOPS; stops++) {
    await tab.press('Tab')
    if (await isOn(tab, selector)) return
  }
  throw new Error(`the keyboard never reaches ${selector}`)
}

async function tabAndPress(tab: Tab, selector: string, key: Key): Promise<void> {
  await tabTo(tab, selector)
  await tab.press(key)
}

async function fill(tab: Tab, name: string, text: string): Promise<void> {
  await tabTo(tab, `input[name="${name}"]`)
  await tab.write(text)
  const written = await tab.value(`${FOCUS}.value`)
  if (written !== text) throw new Error(`“${text}” was typed, and the field has “${written}”`)
}

/** Type the first letter of the option's label until the list is at it, as people do in a closed list. */
async function pick(tab: Tab, name: string, value: string): Promise<void> {
  await tabTo(tab, `select[name="${name}"]`)
  const wanted = `[...${FOCUS}.options].find(option => option.value === ${JSON.stringify(value)})`
  const letter = String(await tab.value(`${wanted}.label[0]`))
  for (let tries = 0; tries < OPTIONS; tries++) {
    if ((await tab.value(`${FOCUS}.value`)) === value) return
    await tab.write(letter)
  }
  throw new Error(`the keyboard never chooses ${value} in the list “${name}”`)
}

/** Who takes part; `prefix` is what our pages write before a field's name. */
async function register(tab: Tab, { name, phone, unit, kind }: Person, prefix = ''): Promise<void> {
  await fill(tab, `${prefix}name`, name)
  await fill(tab, `${prefix}phone`, phone)
  await pick(tab, `${prefix}unit`, unit)
  await pick(tab, `${prefix}kind`, kind)
  await tabAndPress(tab, 'input[name=consent]', ' ')
}

/** A whole attempt in the element without a pointer: nothing is clicked and nothing is given focus by a script. */
export async function takeByKeyboard(tab: Tab, person: Person): Promise<string> {
  await until(tab, visible(inside(QUIZ, '[data-action=begin]')), 'the first screen')
  await tabAndPress(tab, '[data-action=begin]', 'Enter')
  await until(tab, visible(inside(QUIZ, '[name=name]')), 'the form')
  await register(tab, person)
  await tabAndPress(tab, '[data-action=start]', 'Enter')
  await until(tab, visible(inside(QUIZ, 'fieldset')), 'the first question')
  for (let open = await questionOf(tab); open > 0; open = await questionOf(tab)) await answer(tab, open)
  await until(tab, visible(inside(QUIZ, '[name=prediction]')), 'the prediction')
  await fill(tab, 'prediction', '1200')
  await tab.press('Enter')
  await until(tab, visible(inside(QUIZ, '[data-action=submit]')), 'the review')
  await tabAndPress(tab, '[data-action=submit]', 'Enter')
  return codeIn(tab, inside(QUIZ, '[part~=receipt]'))
}

/** The step's heading has focus; choose the first option, move to the next with an arrow, and go on with Enter. */
async function answer(tab: Tab, open: number): Promise<void> {
  await until(
    tab,
    `(node => !!node && node.matches('[role=heading]'))(${FOCUS})`,
    `question ${open} in focus`,
  )
  await tabAndPress(tab, 'fieldset input', ' ')
  await tab.press('ArrowDown')
  if (!(await isOn(tab, 'fieldset input:checked'))) throw new Error('the arrow did not take the answer along')
  await tab.press('Enter')
  await until(tab, `${numberOf(QUIZ)} !== ${open}`, `what comes after question ${open}`)
}

/** The same from a link to the server's own pages. */
export async function takePagesByKeyboard(tab: Tab, person: Person): Promise<string> {
  await tabAndPress(tab, 'a[href*="/q/"]', 'Enter')
  await until(tab, `${LOADED} && document.getElementsByName('participant.name').length === 1`, 'the form')
  await register(tab, person, 'participant.')
  await tabAndPress(tab, 'main form[method=post] button', 'Enter')
  await until(tab, `${LOADED} && document.getElementsByName('token').length === 1`, 'the paper')
  const questions = Number(await tab.value(`document.querySelectorAll('fieldset').length`))
  for (let at = 0; at < questions; at++) {
    const name = String(
      await tab.value(`document.querySelectorAll('fieldset')[${at}].querySelector('input').name`),
    )
    await tabAndPress(tab, `input[name="${name}"]`, ' ')
  }
  await fill(tab, 'prediction', '1200')
  await tabAndPress(tab, 'form[method=post] button', 'Enter')
  return codeIn(tab, `document.querySelector('.receipt .code')`)
}

const LOADED = `document.readyState === 'complete'`

async function codeIn(tab: Tab, receipt: string): Promise<string> {
  await until(tab, visible(receipt), 'the receipt')
  return String(await tab.value(`${receipt}.textContent.trim()`))
}
