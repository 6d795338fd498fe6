import { scriptTag } from '../../../server/snippets.ts'
import type { HostPage } from '../host-page.ts'
import { takeQuiz } from '../take-quiz.ts'
import { pageWith } from './page-with.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

export const sandboxedSrcdoc: HostPage = {
  name: 'sandboxed-srcdoc',
  what: 'the page builder puts pasted code in a sandbox without an origin',
  html: ({ embedding }) =>
    pageWith(
      `<iframe sandbox="allow-scripts" width="100%" height="1200" srcdoc="${escaped(pageWith(scriptTag(embedding)))}"></iframe>`,
    ),
  play: async ({ tab, person }) => {
    await tab.enter(`document.querySelector('iframe')`)
    return takeQuiz(tab, person)
  },
  expects: { ends: 'attempt', via: 'unknown', because: 'a sandbox without an origin names no host' },
}
