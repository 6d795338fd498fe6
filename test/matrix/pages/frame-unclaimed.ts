import { frameTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { playInFrame } from '../play-in-frame.ts'

export const frameUnclaimed: HostPage = {
  name: 'frame-unclaimed',
  what: 'a frame that names no host',
  html: ({ embedding, origin }) => pageWith(frameTag(embedding, origin).replace(/\?host=[^"]*/, '')),
  play: playInFrame,
  expects: { ends: 'attempt', via: 'unknown', because: 'nobody vouches for a frame that names no host' },
}
