import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const requireCorp: HostPage = {
  name: 'require-corp',
  what: 'the page embeds only what allows it (COEP: require-corp)',
  headers: () => ({
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  }),
  html: ({ embedding }) => pageWith(scriptTag(embedding)),
  given: 'crossOriginIsolated',
  expects: { ends: 'attempt', via: 'script' },
}
