import { pinnedTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const hashOnly: HostPage = {
  name: 'hash-only',
  what: 'scripts are allowed by their hash alone, and ours is pinned to one version',
  headers: ({ pinned, server }) => ({
    'content-security-policy': `script-src '${pinned.integrity}'; connect-src ${server}`,
  }),
  html: ({ embedding, pinned }) => pageWith(pinnedTag(embedding, pinned.version, pinned.integrity)),
  expects: { ends: 'attempt', via: 'script' },
}
