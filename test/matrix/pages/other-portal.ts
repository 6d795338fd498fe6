import { frameTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

/** Not in the table: the honest portal that others speak for. */
export const otherPortal: HostPage = {
  name: 'cong-khac',
  what: 'an honest portal with the frame',
  html: ({ embedding, origin }) => pageWith(frameTag(embedding, origin)),
  expects: { ends: 'attempt', via: 'frame' },
}
