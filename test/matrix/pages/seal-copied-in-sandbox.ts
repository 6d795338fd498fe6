import { elementTag, templateTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import { copiedSeal } from '../copied-seal.ts'
import type { HostPage } from '../host-page.ts'
import { playInFrame } from '../play-in-frame.ts'

export const sealCopiedInSandbox: HostPage = {
  name: 'seal-copied-in-sandbox',
  what: 'the same in a sandbox of the page’s own making, where the browser names no host',
  html: async to => {
    const element = elementTag(to.embedding).replace(' contest', ` frame="${await copiedSeal(to)}" contest`)
    const inner = pageWith(element + templateTag(to.server)).replaceAll('&', '&amp;')
    return pageWith(
      `<iframe sandbox="allow-scripts" width="100%" height="1200" srcdoc="${inner.replaceAll('"', '&quot;')}"></iframe>`,
    )
  },
  play: playInFrame,
  expects: { ends: 'attempt', via: 'unknown', because: 'nobody vouches for a page without an origin' },
}
