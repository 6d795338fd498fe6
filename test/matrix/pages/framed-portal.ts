import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { expectNothingIn, FRAME } from '../shown-in-frame.ts'

export const framedPortal: HostPage = {
  name: 'framed-portal',
  what: 'a page that frames the whole page of another portal, our frame in it',
  html: ({ other }) => pageWith(`<iframe src="${other}/" width="100%" height="800"></iframe>`),
  play: ({ tab }) => expectNothingIn(tab, FRAME, FRAME),
  expects: { ends: 'nothing', because: 'the browser shows the frame on no other host than the one it names' },
}
