import { frameTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { playInFrame } from '../play-in-frame.ts'

export const frameWithoutReferrer: HostPage = {
  name: 'frame-without-referrer',
  what: 'the frame, on a page that sends no Referer',
  headers: () => ({ 'referrer-policy': 'no-referrer' }),
  html: ({ embedding, origin }) =>
    pageWith(frameTag(embedding, origin).replace('strict-origin-when-cross-origin', 'no-referrer')),
  play: playInFrame,
  expects: { ends: 'attempt', via: 'frame' },
}
