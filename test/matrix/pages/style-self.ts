import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const styleSelf: HostPage = {
  name: 'style-self',
  what: 'no style but the page’s own may apply',
  headers: () => ({ 'content-security-policy': "style-src 'self'" }),
  html: ({ embedding }) => pageWith(scriptTag(embedding)),
  expects: { ends: 'attempt', via: 'script' },
}
