import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { answerOne, finishQuiz, QUIZ, questionOf, register } from '../take-quiz.ts'
import { until } from '../until.ts'

export const pageNavigation: HostPage = {
  name: 'page-navigation',
  what: 'Liferay’s way: the portal swaps its content without loading a page, away and back in mid-attempt',
  html: ({ embedding }) =>
    pageWith(`<div id="noi-dung"></div><script>
var bai = ${JSON.stringify(scriptTag(embedding)).replaceAll('</', '<\\/')}
function mo(html) {
  var noi = document.getElementById('noi-dung')
  while (noi.firstChild) noi.removeChild(noi.firstChild)
  noi.appendChild(document.createRange().createContextualFragment(html))
}
addEventListener('popstate', function () { mo(bai) })
mo(bai)
</script>`),
  play: async ({ tab, person }) => {
    await register(tab, person)
    await answerOne(tab)
    await tab.value(`void (history.pushState({}, '', '/?tin=2'), mo('<p>Tin khác</p>'))`)
    await until(tab, `!${QUIZ}`, 'the other page')
    await tab.value('void history.back()')
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
