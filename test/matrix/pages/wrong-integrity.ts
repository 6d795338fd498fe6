import { elementTag, pinnedTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

/** The hash of nothing. */
const OTHER = 'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb'

export const wrongIntegrity: HostPage = {
  name: 'wrong-integrity',
  what: 'the pinned hash is of another file',
  html: ({ embedding, pinned: { version } }) =>
    pageWith(
      elementTag(embedding) + pinnedTag(embedding, version, OTHER).replace(/ data-contest="[^"]*"/, ''),
    ),
  expects: {
    ends: 'link',
    via: 'link',
    because: 'the browser refuses a file that is not the one the webmaster pinned',
  },
}
