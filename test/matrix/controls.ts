import { frameTag, scriptTag } from '../../server/snippets.ts'
import { pageWith } from '../page-with.ts'
import type { HostPage } from './host-page.ts'
import { expectNothingIn, FRAME } from './shown-in-frame.ts'

/** Pages that promise what is not so. A table that finds no fault in them proves nothing. */
export const controls: readonly HostPage[] = [
  {
    name: 'control-shown',
    what: 'says its frame shows nothing, and it does show the quiz',
    html: ({ embedding, origin }) => pageWith(frameTag(embedding, origin)),
    play: ({ tab }) => expectNothingIn(tab, FRAME),
    expects: { ends: 'nothing' },
  },
  {
    name: 'control-via',
    what: 'says a frame vouches for it, and it has the tag',
    html: ({ embedding }) => pageWith(scriptTag(embedding)),
    expects: { ends: 'attempt', via: 'frame' },
  },
  {
    name: 'control-blocked',
    what: 'says its quiz can be played, and it refuses our script',
    headers: () => ({ 'content-security-policy': "script-src 'self'" }),
    html: ({ embedding }) => pageWith(scriptTag(embedding)),
    expects: { ends: 'attempt', via: 'script' },
  },
]

export const isControl = (page: HostPage): boolean => controls.includes(page)
