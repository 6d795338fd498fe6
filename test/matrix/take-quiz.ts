import type { Tab } from './engine.ts'
import { examine } from './examine.ts'
import type { Person } from './person.ts'
import { clickWhenThere, until, visible } from './until.ts'

/** The first element of the page. */
export const QUIZ = `document.querySelector('agency-quiz')`

/** An element of the quiz, as an expression of the page. */
export const inside = (quiz: string, selector: string): string =>
  `(quiz => quiz && quiz.shadowRoot && quiz.shadowRoot.querySelector(${JSON.stringify(selector)}))(${quiz})`

/** Press one of the quiz's own buttons. */
export const press = (tab: Tab, action: string, quiz = QUIZ): Promise<void> =>
  clickWhenThere(tab, inside(quiz, `[data-action=${action}]`), `the button “${action}”`)

/** A whole attempt in the element, from its first screen to the receipt. */
export async function takeQuiz(tab: Tab, person: Person, quiz = QUIZ): Promise<string> {
  await register(tab, person, quiz)
  return finishQuiz(tab, quiz)
}

/** From the first screen to the first question. */
export async function register(tab: Tab, person: Person, quiz = QUIZ): Promise<void> {
  await until(tab, visible(inside(quiz, '[data-action=begin]')), 'the first screen')
  await examine(tab, 'the first screen', quiz)
  await press(tab, 'begin', quiz)
  const field = (name: string) => inside(quiz, `[name=${name}]`)
  await until(tab, visible(field('name')), 'the form')
  await examine(tab, 'the form', quiz)
  await tab.type(field('name'), person.name)
  await tab.type(field('phone'), person.phone)
  await tab.choose(field('unit'), person.unit)
  await tab.choose(field('kind'), person.kind)
  await clickWhenThere(tab, field('consent'), 'the consent')
  await press(tab, 'start', quiz)
  await until(tab, visible(inside(quiz, 'fieldset')), 'the first question')
  await examine(tab, 'a question', quiz)
}

/** Answer the open question with its first option and go on. */
export async function answerOne(tab: Tab, quiz = QUIZ): Promise<void> {
  const open = await questionOf(tab, quiz)
  await clickWhenThere(tab, inside(quiz, 'fieldset label'), 'an option')
  await press(tab, 'next', quiz)
  const turned = `${numberOf(quiz)} !== ${open}`
  await until(tab, turned, `what comes after question ${open}`)
}

/** From an open question to the receipt. */
export async function finishQuiz(tab: Tab, quiz = QUIZ): Promise<string> {
  while ((await questionOf(tab, quiz)) > 0) await answerOne(tab, quiz)
  await until(tab, visible(inside(quiz, '[name=prediction]')), 'the prediction')
  await examine(tab, 'the prediction', quiz)
  await tab.type(inside(quiz, '[name=prediction]'), '1200')
  await press(tab, 'next', quiz)
  return receiptOf(tab, quiz)
}

/** From the review to the receipt. */
export async function receiptOf(tab: Tab, quiz = QUIZ): Promise<string> {
  await until(tab, visible(inside(quiz, '[data-action=submit]')), 'the review')
  await examine(tab, 'the review', quiz)
  await press(tab, 'submit', quiz)
  const receipt = inside(quiz, '[part~=receipt]')
  await until(tab, visible(receipt), 'the receipt')
  await examine(tab, 'the receipt', quiz)
  return String(await tab.value(`${receipt}.textContent.trim()`))
}

/** The number of the open question, from 1; 0 on every other step: as an expression of the page. */
export const numberOf = (quiz: string): string =>
  `(bar => bar ? bar.value : 0)(${inside(quiz, '[part~=progress]')})`

/** The number of the open question, from 1; 0 on every other step. */
export const questionOf = async (tab: Tab, quiz = QUIZ): Promise<number> =>
  Number(await tab.value(numberOf(quiz)))
