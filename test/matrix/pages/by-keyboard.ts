import { frameTag, linkTag, scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { FRAME } from '../shown-in-frame.ts'
import { takeByKeyboard, takePagesByKeyboard } from '../take-by-keyboard.ts'

/** A portal's own things to stop at stand before and after. */
const among = (quiz: string): string =>
  pageWith(`<nav><a href="#tin">Tin tức</a></nav><input name="q">${quiz}<p><a href="#tin">Trang chủ</a></p>`)

/** A whole attempt by the keyboard alone, on each of the three ways. */
export const byKeyboard: readonly HostPage[] = [
  {
    name: 'keyboard-tag',
    what: 'the tag, and a visitor without a pointer',
    html: ({ embedding }) => among(scriptTag(embedding)),
    play: ({ tab, person }) => takeByKeyboard(tab, person),
    expects: { ends: 'attempt', via: 'script' },
  },
  {
    name: 'keyboard-frame',
    what: 'the frame, and a visitor without a pointer',
    html: ({ embedding, origin }) => among(frameTag(embedding, origin)),
    play: async ({ tab, person }) => {
      await tab.enter(FRAME)
      return takeByKeyboard(tab, person)
    },
    expects: { ends: 'attempt', via: 'frame' },
  },
  {
    name: 'keyboard-link',
    what: 'a link, and a visitor without a pointer',
    html: ({ embedding }) => among(linkTag(embedding)),
    play: ({ tab, person }) => takePagesByKeyboard(tab, person),
    expects: { ends: 'link', via: 'link', because: 'nothing on the page makes the quiz of it' },
  },
]
