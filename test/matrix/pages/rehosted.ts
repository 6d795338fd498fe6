import { elementTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const rehosted: HostPage = {
  name: 'rehosted',
  what: 'an optimizer has put our script behind others into one file of the portal’s own',
  files: { '/gop.js': ({ pinned }) => `var cong = { ten: 'Cổng' };\n${pinned.text}\n;cong.xong = true` },
  html: ({ embedding }) => pageWith(`${elementTag(embedding)}<script defer src="/gop.js"></script>`),
  expects: { ends: 'attempt', via: 'script' },
}
