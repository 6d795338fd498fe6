import { frameTag } from '../../../server/snippets.ts'
import type { HostPage } from '../host-page.ts'
import { FRAME } from '../shown-in-frame.ts'
import { takeQuiz } from '../take-quiz.ts'
import { pageWith } from './page-with.ts'

export const frameInSandbox: HostPage = {
  name: 'frame-in-sandbox',
  what: 'the frame, in a sandbox without an origin',
  html: ({ embedding, origin }) =>
    pageWith(frameTag(embedding, origin).replace('<iframe', '<iframe sandbox="allow-scripts allow-forms"')),
  play: async ({ tab, person }) => {
    await tab.enter(FRAME)
    return takeQuiz(tab, person)
  },
  expects: {
    ends: 'attempt',
    via: 'unknown',
    because: 'any page can make itself such a sandbox and copy our seal into it, so nothing vouches',
  },
}
