import { frameTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { expectNothingIn, FRAME } from '../shown-in-frame.ts'

export const frameLieInSandbox: HostPage = {
  name: 'frame-lie-in-sandbox',
  what: 'the same lie in a sandbox',
  html: ({ embedding, other }) =>
    pageWith(frameTag(embedding, other).replace('<iframe', '<iframe sandbox="allow-scripts allow-forms"')),
  play: ({ tab }) => expectNothingIn(tab, FRAME),
  expects: { ends: 'nothing', because: 'the browser shows the frame on no other host than the one it names' },
}
