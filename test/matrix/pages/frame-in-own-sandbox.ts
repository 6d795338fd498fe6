import { frameTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { playInFrame } from '../play-in-frame.ts'

export const frameInOwnSandbox: HostPage = {
  name: 'frame-in-own-sandbox',
  what: 'the frame, in a sandbox that leaves it its origin',
  html: ({ embedding, origin }) =>
    pageWith(
      frameTag(embedding, origin).replace(
        '<iframe',
        '<iframe sandbox="allow-scripts allow-forms allow-same-origin"',
      ),
    ),
  play: playInFrame,
  expects: { ends: 'attempt', via: 'frame' },
}
