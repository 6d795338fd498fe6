import { frameTag } from '../../../server/snippets.ts'
import type { HostPage } from '../host-page.ts'
import { FRAME } from '../shown-in-frame.ts'
import { takeQuiz } from '../take-quiz.ts'
import { pageWith } from './page-with.ts'

export const frameWithoutReferrer: HostPage = {
  name: 'frame-without-referrer',
  what: 'the frame, on a page that sends no Referer',
  headers: () => ({ 'referrer-policy': 'no-referrer' }),
  html: ({ embedding, origin }) =>
    pageWith(frameTag(embedding, origin).replace('strict-origin-when-cross-origin', 'no-referrer')),
  play: async ({ tab, person }) => {
    await tab.enter(FRAME)
    return takeQuiz(tab, person)
  },
  expects: { ends: 'attempt', via: 'frame' },
}
