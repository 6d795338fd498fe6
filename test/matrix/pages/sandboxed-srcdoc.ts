import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { playInFrame } from '../play-in-frame.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

export const sandboxedSrcdoc: HostPage = {
  name: 'sandboxed-srcdoc',
  what: 'the page builder puts pasted code in a sandbox without an origin',
  html: ({ embedding }) =>
    pageWith(
      `<iframe sandbox="allow-scripts" width="100%" height="1200" srcdoc="${escaped(pageWith(scriptTag(embedding)))}"></iframe>`,
    ),
  play: playInFrame,
  expects: { ends: 'attempt', via: 'unknown', because: 'a sandbox without an origin names no host' },
}
