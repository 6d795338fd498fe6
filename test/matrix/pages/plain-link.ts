import { linkTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const plainLink: HostPage = {
  name: 'plain-link',
  what: 'a link and nothing else',
  html: ({ embedding }) => pageWith(`<p>${linkTag(embedding)}</p>`),
  expects: { ends: 'link', via: 'link', because: 'nothing on the page makes the quiz of it' },
}
