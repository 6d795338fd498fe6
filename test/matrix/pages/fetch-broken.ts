import { sturdyTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import { examine } from '../examine.ts'
import type { HostPage } from '../host-page.ts'
import { takeByLink } from '../take-pages.ts'
import { inside, QUIZ } from '../take-quiz.ts'
import { until, visible } from '../until.ts'

const WAY_OUT = inside(QUIZ, '[part~=link]')

export const fetchBroken: HostPage = {
  name: 'fetch-broken',
  what: 'a library of the page has put a fetch in place that always throws',
  html: ({ embedding }) =>
    pageWith(
      sturdyTag(embedding),
      `<script>window.fetch = function () { throw new TypeError('fetch is not supported') }</script>`,
    ),
  play: async ({ tab, person, to }) => {
    await until(tab, visible(WAY_OUT), 'the way out')
    await examine(tab, 'the way out', QUIZ)
    return takeByLink(tab, person, to.server, WAY_OUT)
  },
  given: "(() => { try { fetch('/') } catch { return true } })()",
  expects: { ends: 'link', via: 'link', because: 'the page lets nobody fetch' },
}
