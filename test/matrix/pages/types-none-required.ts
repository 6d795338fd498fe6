import { elementTag, templateTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const typesNoneRequired: HostPage = {
  name: 'types-none-required',
  what: 'Trusted Types are required, and no policy may be made',
  headers: () => ({ 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" }),
  html: ({ embedding }) => pageWith(elementTag(embedding) + templateTag(embedding.server)),
  given: '!!window.trustedTypes',
  expects: {
    ends: 'link',
    via: 'link',
    because: 'the page refuses our policy, and without one nothing may be rendered',
  },
}
