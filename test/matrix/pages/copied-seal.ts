import { elementTag, frameUrl, templateTag } from '../../../server/snippets.ts'
import type { HostPage } from '../host-page.ts'
import { QUIZ, takeQuiz } from '../take-quiz.ts'
import { pageWith } from './page-with.ts'

export const copiedSeal: HostPage = {
  name: 'copied-seal',
  what: 'the tag with the seal of another portal’s frame copied into it',
  html: ({ embedding }) => pageWith(elementTag(embedding) + templateTag(embedding.server)),
  play: async ({ tab, person, to }) => {
    const frame = await (await fetch(frameUrl(to.embedding, to.other))).text()
    const [, seal] = / frame="([^"]+)"/.exec(frame) ?? []
    if (seal === undefined) throw new Error('the frame has no seal to copy')
    await tab.value(`void ${QUIZ}.setAttribute('frame', '${seal}')`)
    return takeQuiz(tab, person)
  },
  expects: { ends: 'attempt', via: 'script' },
}
