import { cmsGuides } from '../../../server/portal/cms-guides.ts'
import type { Offer, Snippet } from '../../../server/portal/offer.ts'
import { pageWith } from '../../page-with.ts'
import { sampleContest } from '../../sample-contest.ts'
import type { Ending, HostPage } from '../host-page.ts'
import { playInFrame } from '../play-in-frame.ts'
import { dotnetnuke } from './dotnetnuke.ts'
import { joomla } from './joomla.ts'
import { nukeviet } from './nukeviet.ts'
import { sharepoint } from './sharepoint.ts'
import { kses } from './wordpress.ts'

/**
 * What each system keeps of an article when an editor without special rights saves it; `server` is the domain that the
 * guide says to trust with frames.
 */
const filters: Readonly<Record<string, (html: string, server: string) => string>> = {
  nukeviet: (html, server) => nukeviet(html, [server]),
  wordpress: kses,
  joomla,
  sharepoint: (html, server) => sharepoint(html, [server]),
  'sharepoint-tai-cho': html => sharepoint(html, []),
  dotnetnuke,
}

interface Pasting {
  readonly guide: string
  readonly snippet: Snippet
  /** What the guide puts into the template; the code for a place of its own brings its own script. */
  readonly template: string
}

function pastingsIn(offer: Offer): Pasting[] {
  return cmsGuides(offer).flatMap(({ id, snippets }) => {
    const template = snippets.find(({ into }) => into === 'template')?.text ?? ''
    return snippets
      .filter(({ into, text }) => (into === 'article' || into === 'code') && text.startsWith('<'))
      .map(snippet => ({ guide: id, snippet, template: snippet.into === 'article' ? template : '' }))
  })
}

/** What the visitor gets of it: the snippet through the filter of its system, with the template round it. */
function pageOf({ guide, snippet, template }: Pasting, server: string): string {
  const filter = filters[guide]
  if (snippet.into === 'code') return pageWith(snippet.text)
  if (!filter) throw new Error(`nobody knows what ${guide} keeps of an article`)
  return pageWith(filter(snippet.text, new URL(server).hostname), template)
}

function endingOf({ snippet: { text }, template }: Pasting): Ending {
  if (text.startsWith('<iframe')) return { ends: 'attempt', via: 'frame' }
  const isBare = !`${text}${template}`.includes('<script')
  if (isBare) return { ends: 'link', via: 'link', because: 'a link is all that was pasted' }
  return { ends: 'attempt', via: 'script' }
}

/** What snippets there are does not depend on the contest or the agency. */
const anyOffer: Offer = {
  contest: sampleContest,
  agency: undefined,
  server: '',
  version: '',
  integrity: undefined,
}

/** Every piece of markup the guides hand out for a page, passed through the filter of its system and put on a page. */
export const guidePages: readonly HostPage[] = pastingsIn(anyOffer).map((pasting, at) => {
  const { guide, snippet } = pasting
  const expects = endingOf(pasting)
  const how = snippet.into === 'code' ? 'where nothing is filtered' : 'through the system’s own filter'
  return {
    name: `guide-${at + 1}-${guide}`,
    what: `${guide}: “${snippet.label}” ${how}`,
    html: ({ offer }) => pastingsIn(offer).map(each => pageOf(each, offer.server))[at] ?? '',
    ...(expects.via === 'frame' && { play: playInFrame }),
    expects,
  }
})
