import { elementTag, templateTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import { copiedSeal } from '../copied-seal.ts'
import type { HostPage } from '../host-page.ts'

export const sealCopied: HostPage = {
  name: 'seal-copied',
  what: 'the tag with the seal of another portal’s frame copied into it: counted for the page it is on',
  html: async to => {
    const element = elementTag(to.embedding).replace(' contest', ` frame="${await copiedSeal(to)}" contest`)
    return pageWith(element + templateTag(to.server))
  },
  given: `!!document.querySelector('agency-quiz[frame]')`,
  expects: { ends: 'attempt', via: 'script' },
}
