import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const noReferrer: HostPage = {
  name: 'no-referrer',
  what: 'the page sends no Referer',
  headers: () => ({ 'referrer-policy': 'no-referrer' }),
  html: ({ embedding }) => pageWith(scriptTag(embedding)),
  expects: { ends: 'attempt', via: 'script' },
}
