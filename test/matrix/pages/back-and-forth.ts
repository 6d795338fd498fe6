import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { answerOne, finishQuiz, QUIZ, questionOf, register } from '../take-quiz.ts'
import { until } from '../until.ts'

export const backAndForth: HostPage = {
  name: 'back-and-forth',
  what: 'the reader leaves by a link in mid-attempt and comes back by the browser’s button',
  files: { '/khac.html': () => pageWith('<p>Tin khác</p>') },
  html: ({ embedding }) => pageWith(`<a id="khac" href="/khac.html">Tin khác</a>${scriptTag(embedding)}`),
  play: async ({ tab, person }) => {
    await register(tab, person)
    await answerOne(tab)
    await tab.click(`document.getElementById('khac')`)
    await until(tab, `location.pathname === '/khac.html'`, 'the other page')
    await tab.back()
    await until(
      tab,
      `!!${QUIZ} && !!${QUIZ}.shadowRoot && !!${QUIZ}.shadowRoot.querySelector('fieldset')`,
      'the paper',
    )
    if ((await questionOf(tab)) !== 2) throw new Error('the way back lost the open question')
    return finishQuiz(tab)
  },
  expects: { ends: 'attempt', via: 'script' },
}
