import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { INSECURE_HOST } from '../insecure-host.ts'

export const insecure: HostPage = {
  name: 'insecure',
  what: 'a portal without TLS that calls itself secure',
  host: INSECURE_HOST,
  html: ({ embedding }) =>
    pageWith(scriptTag(embedding), '<link rel="canonical" href="https://congthongtin.example.vn/">'),
  given: '!isSecureContext',
  expects: { ends: 'attempt', via: 'script' },
}
