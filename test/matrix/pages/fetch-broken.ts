import { elementTag, templateTag } from '../../../server/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { takeByLink } from '../take-pages.ts'
import { QUIZ } from '../take-quiz.ts'

export const fetchBroken: HostPage = {
  name: 'fetch-broken',
  what: 'a library of the page has put a fetch in place that always throws',
  html: ({ embedding }) =>
    pageWith(
      elementTag(embedding) + templateTag(embedding.server),
      `<script>window.fetch = function () { throw new TypeError('fetch is not supported') }</script>`,
    ),
  play: ({ tab, person, to }) =>
    takeByLink(
      tab,
      person,
      to.server,
      `${QUIZ}.shadowRoot && ${QUIZ}.shadowRoot.querySelector('[part~=link]')`,
    ),
  given: "(() => { try { fetch('/') } catch { return true } })()",
  expects: { ends: 'link', via: 'unknown', because: 'the page lets nobody fetch' },
}
