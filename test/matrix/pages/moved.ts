import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { answerOne, finishQuiz, QUIZ, questionOf, register } from '../take-quiz.ts'

export const moved: HostPage = {
  name: 'moved',
  what: 'the page moves the element to another column in the middle of an attempt',
  html: ({ embedding }) => pageWith(`<div>${scriptTag(embedding)}</div><aside id="cot"></aside>`),
  play: async ({ tab, person }) => {
    await register(tab, person)
    await answerOne(tab)
    await tab.value(`void document.getElementById('cot').appendChild(${QUIZ})`)
    if ((await questionOf(tab)) !== 2) throw new Error('the move lost the open question')
    return finishQuiz(tab)
  },
  expects: { ends: 'attempt', via: 'script' },
}
