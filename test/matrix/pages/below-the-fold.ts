import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { QUIZ, takeQuiz } from '../take-quiz.ts'
import { until } from '../until.ts'

const ASKED = `performance.getEntriesByType('resource').some(({ name }) => name.includes('/v1/contests/'))`

export const belowTheFold: HostPage = {
  name: 'below-the-fold',
  what: 'the quiz stands far below; nothing is asked of the server until a reader comes near',
  html: ({ embedding }) => pageWith(`<div style="height: 9000px">Tin dài</div>${scriptTag(embedding)}`),
  play: async ({ tab, person }) => {
    await until(tab, `!!${QUIZ} && !!${QUIZ}.shadowRoot`, 'the element')
    await new Promise(resolve => setTimeout(resolve, 300))
    if (await tab.value(ASKED)) throw new Error('the contest was fetched for a reader who is far away')
    await tab.value('void scrollTo(0, document.body.scrollHeight)')
    return takeQuiz(tab, person)
  },
  expects: { ends: 'attempt', via: 'script' },
}
