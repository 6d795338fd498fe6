import { scriptTag } from '../../../server/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { takeQuiz } from '../take-quiz.ts'
import { until } from '../until.ts'

export const twoWidgets: HostPage = {
  name: 'two-widgets',
  what: 'the tag in the article and again in the column; the second is played, the first stays as it was',
  html: ({ embedding }) => pageWith(`${scriptTag(embedding)}<aside>${scriptTag(embedding)}</aside>`),
  play: async ({ tab, person }) => {
    await until(tab, `document.querySelectorAll('agency-quiz').length === 2`, 'two elements')
    const receipt = await takeQuiz(tab, person, `document.querySelectorAll('agency-quiz')[1]`)
    await until(
      tab,
      `!!document.querySelector('agency-quiz').shadowRoot.querySelector('[data-action=begin]')`,
      'the first element, untouched,',
    )
    return receipt
  },
  expects: { ends: 'attempt', via: 'script' },
}
