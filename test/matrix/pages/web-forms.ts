import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { finishQuiz, QUIZ, questionOf, register } from '../take-quiz.ts'
import { until } from '../until.ts'

/** What ASP.NET's WebForms.js does with Enter anywhere in the form of the whole page, written anew. */
const DEFAULT_BUTTON = `<script>
function WebForm_FireDefaultButton(event, target) {
  if (event.keyCode !== 13) return true
  var source = event.srcElement || event.target
  if (source && source.tagName && source.tagName.toLowerCase() === 'textarea') return true
  document.getElementById(target).click()
  event.cancelBubble = true
  if (event.stopPropagation) event.stopPropagation()
  return false
}
</script>`

export const webForms: HostPage = {
  name: 'web-forms',
  what: 'ASP.NET WebForms: one form round the page, whose search button takes every Enter',
  html: ({ embedding }) =>
    pageWith(
      `<form method="post" action="./" onkeypress="return WebForm_FireDefaultButton(event, 'tim')"
        onsubmit="window.posted = true; return false"><input name="__VIEWSTATE" type="hidden" value="/wEPDwUK">
      <input name="q"><input id="tim" type="submit" value="Tìm kiếm">${scriptTag(embedding)}</form>`,
      DEFAULT_BUTTON,
    ),
  play: async ({ tab, person }) => {
    await register(tab, person)
    const option = `${QUIZ}.shadowRoot.querySelector('fieldset input')`
    await tab.click(option)
    await tab.enterKey(option)
    await until(tab, `${QUIZ}.shadowRoot.querySelector('progress').value === 2`, 'the second question')
    if (await tab.value('!!window.posted')) throw new Error('Enter in an answer pressed the page’s button')
    if ((await questionOf(tab)) !== 2) throw new Error('Enter did not go on')
    const receipt = await finishQuiz(tab)
    await tab.enterKey('document.getElementsByName("q")[0]')
    await until(tab, 'window.posted', 'the page’s own answer to Enter')
    return receipt
  },
  expects: { ends: 'attempt', via: 'script' },
}
