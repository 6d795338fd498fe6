import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const rootFontSize: HostPage = {
  name: 'root-font-size',
  what: 'the page halves every rem and em',
  html: ({ embedding }) =>
    pageWith(scriptTag(embedding), '<style>html { font-size: 62.5% } body { font-size: 0.7em }</style>'),
  given: "getComputedStyle(document.documentElement).fontSize === '10px'",
  expects: { ends: 'attempt', via: 'script' },
}
