import { elementTag, templateTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const typesOurs: HostPage = {
  name: 'types-ours',
  what: 'Trusted Types are required, and only our policy is allowed',
  headers: () => ({
    'content-security-policy': "require-trusted-types-for 'script'; trusted-types agency-quiz",
  }),
  html: ({ embedding }) => pageWith(elementTag(embedding) + templateTag(embedding.server)),
  given: '!!window.trustedTypes',
  expects: { ends: 'attempt', via: 'script' },
}
