import { frameTag } from '../../../server/snippets.ts'
import type { HostPage } from '../host-page.ts'
import { FRAME } from '../shown-in-frame.ts'
import { takeQuiz } from '../take-quiz.ts'
import { pageWith } from './page-with.ts'

export const frameUnclaimed: HostPage = {
  name: 'frame-unclaimed',
  what: 'a frame that names no host',
  html: ({ embedding, origin }) => pageWith(frameTag(embedding, origin).replace(/\?host=[^"]*/, '')),
  play: async ({ tab, person }) => {
    await tab.enter(FRAME)
    return takeQuiz(tab, person)
  },
  expects: { ends: 'attempt', via: 'unknown', because: 'nobody vouches for a frame that names no host' },
}
