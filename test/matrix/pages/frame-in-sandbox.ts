import { frameTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { playInFrame } from '../play-in-frame.ts'

export const frameInSandbox: HostPage = {
  name: 'frame-in-sandbox',
  what: 'the frame, in a sandbox without an origin',
  html: ({ embedding, origin }) =>
    pageWith(frameTag(embedding, origin).replace('<iframe', '<iframe sandbox="allow-scripts allow-forms"')),
  play: playInFrame,
  expects: {
    ends: 'attempt',
    via: 'unknown',
    because: 'any page can make itself such a sandbox and copy our seal into it, so nothing vouches',
  },
}
