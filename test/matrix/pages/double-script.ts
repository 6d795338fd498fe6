import { elementTag, templateTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const doubleScript: HostPage = {
  name: 'double-script',
  what: 'the script is there three times, once as a module, round one element',
  html: ({ embedding }) => {
    const once = templateTag(embedding.server)
    return pageWith(once + elementTag(embedding) + once + once.replace('async', 'type="module"'))
  },
  expects: { ends: 'attempt', via: 'script' },
}
