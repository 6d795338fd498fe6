import { sturdyTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const sturdyRefused: HostPage = {
  name: 'sturdy-refused',
  what: 'the link beside the script, and script-src lacks our server',
  headers: () => ({ 'content-security-policy': "script-src 'self'" }),
  html: ({ embedding }) => pageWith(sturdyTag(embedding)),
  expects: { ends: 'link', via: 'link', because: 'the page refuses our script' },
}
