import { elementTag, templateTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const typesLitHtml: HostPage = {
  name: 'types-lit-html',
  what: 'Trusted Types are required, and only lit-html’s policy is allowed',
  headers: () => ({
    'content-security-policy': "require-trusted-types-for 'script'; trusted-types lit-html",
  }),
  html: ({ embedding }) => pageWith(elementTag(embedding) + templateTag(embedding.server)),
  given: '!!window.trustedTypes',
  expects: {
    ends: 'link',
    via: 'link',
    because: 'the page refuses our policy, and without one nothing may be rendered',
  },
}
