import { elementTag, templateTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const typesNone: HostPage = {
  name: 'types-none',
  what: 'no policy may be made, and none is required',
  headers: () => ({ 'content-security-policy': "trusted-types 'none'" }),
  html: ({ embedding }) => pageWith(elementTag(embedding) + templateTag(embedding.server)),
  given: '!!window.trustedTypes',
  expects: { ends: 'attempt', via: 'script' },
}
