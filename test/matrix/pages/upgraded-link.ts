import { linkTag, upgradeTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const upgradedLink: HostPage = {
  name: 'upgraded-link',
  what: 'the editor left a plain link, and the template’s script upgrades it',
  html: ({ embedding }) => pageWith(`<p>${linkTag(embedding)}</p>`, upgradeTag(embedding.server)),
  expects: { ends: 'attempt', via: 'script' },
}
