import { frameTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { expectNothingIn, FRAME } from '../shown-in-frame.ts'

export const frameLie: HostPage = {
  name: 'frame-lie',
  what: 'a frame that claims to be on another portal',
  html: ({ embedding, other }) => pageWith(frameTag(embedding, other)),
  play: ({ tab }) => expectNothingIn(tab, FRAME),
  expects: { ends: 'nothing', because: 'the browser shows the frame on no other host than the one it names' },
}
