import { elementTag, templateTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const typesRequired: HostPage = {
  name: 'types-required',
  what: 'Trusted Types are required, under any name',
  headers: () => ({ 'content-security-policy': "require-trusted-types-for 'script'" }),
  html: ({ embedding }) => pageWith(elementTag(embedding) + templateTag(embedding.server)),
  given: '!!window.trustedTypes',
  expects: { ends: 'attempt', via: 'script' },
}
