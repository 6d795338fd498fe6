import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { Tab } from '../engine.ts'
import { examine } from '../examine.ts'
import type { HostPage } from '../host-page.ts'
import { answerOne, inside, numberOf, press, QUIZ, questionOf, receiptOf, register } from '../take-quiz.ts'
import { clickWhenThere, until, visible } from '../until.ts'

const LAST = 5

export const everyState: HostPage = {
  name: 'every-state',
  what: 'the tag, and a visitor who leaves things out: what is missing, the list of questions, blanks in the review',
  html: ({ embedding }) => pageWith(scriptTag(embedding)),
  play: async ({ tab, person }) => {
    await press(tab, 'begin')
    await press(tab, 'start')
    await meet(tab, '[aria-invalid=true]', 'the form with what is missing')
    await tab.reload()
    await register(tab, person)
    await clickWhenThere(tab, inside(QUIZ, 'summary'), 'the list of questions')
    await meet(tab, `[data-action=jump][value="${LAST - 1}"]`, 'the list of questions')
    await clickWhenThere(tab, inside(QUIZ, `[data-action=jump][value="${LAST - 1}"]`), 'the last question')
    await until(tab, `${numberOf(QUIZ)} === ${LAST}`, 'the last question')
    await press(tab, 'next')
    await until(tab, visible(inside(QUIZ, '[name=prediction]')), 'the prediction')
    await tab.type(inside(QUIZ, '[name=prediction]'), '1200')
    await press(tab, 'next')
    await meet(tab, '[data-action=submit]', 'the review with blanks')
    await clickWhenThere(tab, inside(QUIZ, '[data-action=jump][value="0"]'), 'the first question')
    while ((await questionOf(tab)) > 0) await answerOne(tab)
    await press(tab, 'next')
    return receiptOf(tab)
  },
  expects: { ends: 'attempt', via: 'script' },
}

async function meet(tab: Tab, selector: string, state: string): Promise<void> {
  await until(tab, visible(inside(QUIZ, selector)), state)
  await examine(tab, state, QUIZ)
}
