import { cspLine, scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const lineWePrint: HostPage = {
  name: 'line-we-print',
  what: 'nothing is allowed but the line we print',
  headers: ({ server }) => ({ 'content-security-policy': `default-src 'none'; ${cspLine(server)}` }),
  html: ({ embedding }) => pageWith(scriptTag(embedding)),
  expects: { ends: 'attempt', via: 'script' },
}
