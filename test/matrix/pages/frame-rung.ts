import { frameResizer, frameTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { takeQuiz } from '../take-quiz.ts'
import { until } from '../until.ts'

export const frameRung: HostPage = {
  name: 'frame-rung',
  what: 'the frame, and the few lines that let it grow',
  html: ({ embedding, origin }) => pageWith(frameTag(embedding, origin) + frameResizer(embedding.server)),
  play: async ({ tab, person }) => {
    await until(tab, `document.querySelector('iframe').height !== '720'`, 'the frame’s own height')
    await tab.enter(`document.querySelector('iframe')`)
    return takeQuiz(tab, person)
  },
  expects: { ends: 'attempt', via: 'frame' },
}
