import { cmsGuides } from '../../../server/embed-page/cms-guides.ts'
import type { Offer } from '../../../server/embed-page/offer.ts'
import { sampleContest } from '../../sample-contest.ts'
import type { Ending, HostPage } from '../host-page.ts'
import { pageWith } from '../pages/page-with.ts'
import { FRAME } from '../shown-in-frame.ts'
import { takeQuiz } from '../take-quiz.ts'
import { dotnetnuke } from './dotnetnuke.ts'
import { joomla } from './joomla.ts'
import { nukeviet } from './nukeviet.ts'
import { sharepoint } from './sharepoint.ts'

/** What a guide calls the part that is put into the template once, past the filter. */
const TEMPLATE = /mẫu giao diện/
const TRUSTED = ['localhost']
const untouched = (html: string): string => html

/** What each system keeps of what its guide says to paste into a page. */
const filters: Readonly<Record<string, (html: string) => string>> = {
  html: untouched,
  nukeviet: html => nukeviet(html, TRUSTED),
  wordpress: untouched,
  joomla,
  liferay: untouched,
  sharepoint: html => sharepoint(html, TRUSTED),
  'sharepoint-tai-cho': untouched,
  dotnetnuke,
}

interface Pasting {
  readonly guide: string
  readonly label: string
  readonly article: string
  readonly template: string
}

function pastingsIn(offer: Offer): Pasting[] {
  return cmsGuides(offer).flatMap(({ id, snippets }) => {
    const markup = snippets.filter(({ text }) => text.startsWith('<'))
    const template = markup.find(({ label }) => TEMPLATE.test(label))?.text ?? ''
    return markup
      .filter(({ label }) => !TEMPLATE.test(label))
      .map(({ label, text }) => ({
        guide: id,
        label,
        article: text,
        // The tag brings its own script: it is pasted instead of the template's, not beside it.
        template: text.startsWith('<script') ? '' : template,
      }))
  })
}

function endingOf({ article, template }: Pick<Pasting, 'article' | 'template'>): Ending {
  if (article.startsWith('<iframe')) return { ends: 'attempt', via: 'frame' }
  const isBare = article.startsWith('<a ') && !template.includes('data-upgrade-links')
  if (isBare) return { ends: 'link', via: 'link', because: 'a link is all that was pasted' }
  return { ends: 'attempt', via: 'script' }
}

/** What snippets there are does not depend on the contest or the agency. */
function anyOffer(): Offer {
  return { contest: sampleContest, agency: undefined, server: '', version: '', integrity: undefined }
}

const playInFrame: HostPage['play'] = async ({ tab, person }) => {
  await tab.enter(FRAME)
  return takeQuiz(tab, person)
}

/** Every piece of markup the guides hand out for a page, passed through the filter of its system and put on a page. */
export const guidePages: readonly HostPage[] = pastingsIn(anyOffer()).map(({ guide, label }, at) => {
  const filter = filters[guide]
  if (!filter) throw new Error(`nobody knows what ${guide} keeps of its guide’s snippets`)
  const pasted = (offer: Offer) => pastingsIn(offer)[at] ?? { article: '', template: '' }
  const expects = endingOf(pasted(anyOffer()))
  return {
    name: `guide-${at + 1}-${guide}`,
    what: `${guide}: “${label}” through the system’s own filter`,
    html: ({ offer }) => pageWith(filter(pasted(offer).article), pasted(offer).template),
    ...(expects.via === 'frame' && { play: playInFrame }),
    expects,
  }
})
