import { elementTag, linkTag, upgradeTag } from '../../../server/snippets.ts'
import type { HostPage } from '../host-page.ts'
import { pageWith } from '../pages/page-with.ts'
import { joomla } from './joomla.ts'
import { nukeviet } from './nukeviet.ts'
import { sharepoint } from './sharepoint.ts'
import { kses } from './wordpress.ts'

const filters: Readonly<Record<string, (html: string) => string>> = {
  joomla,
  nukeviet: html => nukeviet(html, []),
  wordpress: kses,
  sharepoint: html => sharepoint(html, []),
}

/** Whatever a filter leaves of the element or the link, the script in the template makes the quiz of it. */
export const upgradedPages: readonly HostPage[] = Object.entries(filters).flatMap(([system, filter]) => [
  page(
    `cms-${system}-element`,
    `${system}: the element through its filter, upgraded by the template’s script`,
    ({ embedding }) => filter(elementTag(embedding)),
  ),
  page(
    `cms-${system}-link`,
    `${system}: the link through its filter, upgraded by the template’s script`,
    ({ embedding }) => filter(linkTag(embedding, `cms-${system}-link`)),
  ),
])

function page(name: string, what: string, article: HostPage['html']): HostPage {
  return {
    name,
    what,
    html: async to => pageWith(`<p>${await article(to)}</p>`, upgradeTag(to.server)),
    expects: { ends: 'attempt', via: 'script' },
  }
}
