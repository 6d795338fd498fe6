import { sturdyTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import { examine } from '../examine.ts'
import type { HostPage } from '../host-page.ts'
import { takeByLink } from '../take-pages.ts'
import { QUIZ } from '../take-quiz.ts'
import { until } from '../until.ts'

const text = (selector: string): string =>
  `(node => node ? node.textContent : '')(${QUIZ}.shadowRoot.querySelector('${selector}'))`

export const connectRefused: HostPage = {
  name: 'connect-refused',
  what: 'connect-src lacks our server: one calm sentence and the link; with debugging, the line to add',
  headers: () => ({ 'content-security-policy': "connect-src 'self'" }),
  html: ({ embedding }) => pageWith(sturdyTag(embedding)),
  play: async ({ tab, person, to }) => {
    await tab.open(`${to.origin}/?agency-quiz-debug`)
    await until(tab, `${text('pre')}.includes('connect-src ${to.server}')`, 'the line to add')
    await examine(tab, 'the line to add', QUIZ)
    await tab.open(`${to.origin}/`)
    await until(tab, `${text('[role=alert]')}.length > 10 && ${text('pre')} === ''`, 'one calm sentence')
    await examine(tab, 'one calm sentence', QUIZ)
    return takeByLink(tab, person, to.server, `${QUIZ}.shadowRoot.querySelector('[part~=link]')`)
  },
  expects: { ends: 'link', via: 'link', because: 'the page lets nobody ask our server' },
}
