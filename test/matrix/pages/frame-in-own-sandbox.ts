import { frameTag } from '../../../server/snippets.ts'
import type { HostPage } from '../host-page.ts'
import { FRAME } from '../shown-in-frame.ts'
import { takeQuiz } from '../take-quiz.ts'
import { pageWith } from './page-with.ts'

export const frameInOwnSandbox: HostPage = {
  name: 'frame-in-own-sandbox',
  what: 'the frame, in a sandbox that leaves it its origin',
  html: ({ embedding, origin }) =>
    pageWith(
      frameTag(embedding, origin).replace(
        '<iframe',
        '<iframe sandbox="allow-scripts allow-forms allow-same-origin"',
      ),
    ),
  play: async ({ tab, person }) => {
    await tab.enter(FRAME)
    return takeQuiz(tab, person)
  },
  expects: { ends: 'attempt', via: 'frame' },
}
