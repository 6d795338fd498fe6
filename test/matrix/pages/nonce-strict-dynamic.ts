import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

const NONCE = 'c29uZ2xv'

export const nonceStrictDynamic: HostPage = {
  name: 'nonce-strict-dynamic',
  what: 'scripts need a nonce, and no host is trusted',
  headers: ({ server }) => ({
    'content-security-policy': `script-src 'nonce-${NONCE}' 'strict-dynamic'; connect-src ${server}`,
  }),
  html: ({ embedding }) => pageWith(scriptTag(embedding).replace('<script', `<script nonce="${NONCE}"`)),
  expects: { ends: 'attempt', via: 'script' },
}
