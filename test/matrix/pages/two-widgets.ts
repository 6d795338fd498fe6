import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { takeQuiz } from '../take-quiz.ts'
import { until } from '../until.ts'

export const twoWidgets: HostPage = {
  name: 'two-widgets',
  what: 'the tag in the article and again in the column; the first is played, the second is the way to it, so that no answer is lost between them',
  html: ({ embedding }) => pageWith(`${scriptTag(embedding)}<aside>${scriptTag(embedding)}</aside>`),
  play: async ({ tab, person }) => {
    await until(tab, `document.querySelectorAll('agency-quiz').length === 2`, 'two elements')
    const receipt = await takeQuiz(tab, person, `document.querySelectorAll('agency-quiz')[0]`)
    await until(
      tab,
      `(root => !!root.querySelector('a[href*="/q/"]') && !root.querySelector('[data-action=begin]'))(document.querySelectorAll('agency-quiz')[1].shadowRoot)`,
      'the second element, a link,',
    )
    return receipt
  },
  expects: { ends: 'attempt', via: 'script' },
}
