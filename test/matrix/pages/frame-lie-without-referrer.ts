import { frameTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { expectNothingIn, FRAME } from '../shown-in-frame.ts'

export const frameLieWithoutReferrer: HostPage = {
  name: 'frame-lie-without-referrer',
  what: 'the same lie without a Referer',
  headers: () => ({ 'referrer-policy': 'no-referrer' }),
  html: ({ embedding, other }) =>
    pageWith(frameTag(embedding, other).replace('strict-origin-when-cross-origin', 'no-referrer')),
  play: ({ tab }) => expectNothingIn(tab, FRAME),
  expects: { ends: 'nothing', because: 'the browser shows the frame on no other host than the one it names' },
}
