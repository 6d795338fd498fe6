import { elementTag, templateTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const scriptRefused: HostPage = {
  name: 'script-refused',
  what: 'script-src lacks our server',
  headers: () => ({ 'content-security-policy': "script-src 'self'" }),
  html: ({ embedding }) => pageWith(elementTag(embedding) + templateTag(embedding.server)),
  expects: { ends: 'link', via: 'link', because: 'the page refuses our script' },
}
