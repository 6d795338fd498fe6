import { quizUrl } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage, Surroundings } from '../host-page.ts'
import { FRAME } from '../shown-in-frame.ts'
import { takeByLink } from '../take-pages.ts'
import { takeQuiz } from '../take-quiz.ts'
import { until, visible } from '../until.ts'
import { EMBED_SCRIPT, embedded } from './wordpress.ts'

const NAME = 'cms-wordpress-oembed'
const SECRET = 'aBcDeFgHiJ'

/** What WordPress does with an address on a line of its own: find the oEmbed link, ask there, filter the answer. */
async function embedOf({ embedding }: Surroundings): Promise<string> {
  const page = await (await fetch(quizUrl(embedding))).text()
  const [, address] = /type="application\/json\+oembed" href="([^"]+)"/.exec(page) ?? []
  if (address === undefined) throw new Error('the page of the contest has no oEmbed link')
  const answer = await fetch(address.replaceAll('&amp;', '&'))
  const { html } = (await answer.json()) as { html: string }
  return embedded(html, SECRET)
}

export const wordpressOembed: HostPage = {
  name: NAME,
  what: 'wordpress: the address on a line of its own, embedded by oEmbed in a sandbox',
  html: async to => pageWith(`${await embedOf(to)}<script>${EMBED_SCRIPT}</script>`),
  play: async ({ tab, person }) => {
    await until(tab, visible(FRAME), 'the frame, shown by WordPress’s own script,')
    await tab.enter(FRAME)
    return takeQuiz(tab, person)
  },
  expects: {
    ends: 'attempt',
    via: 'link',
    because: 'WordPress’s sandbox hides the host; the address names the agency',
  },
}

export const wordpressNoFrames: HostPage = {
  name: `${NAME}-no-frames`,
  what: 'wordpress: the same where the page forbids our frame: the quotation’s link stays',
  headers: () => ({ 'content-security-policy': "frame-src 'self'" }),
  html: async to => pageWith(`${await embedOf(to)}<script>${EMBED_SCRIPT}</script>`),
  play: ({ tab, person, to }) => takeByLink(tab, person, to.server),
  expects: { ends: 'link', via: 'link', because: 'the page refuses our frame' },
}
