import { elementTag, upgradeTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
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

/** Whatever a filter leaves of the element, the script in the template makes the quiz of it. */
export const upgradedPages: readonly HostPage[] = Object.entries(filters).map(([system, filter]) => ({
  name: `cms-${system}-element`,
  what: `${system}: the element through its filter, upgraded by the template’s script`,
  html: ({ embedding }) => pageWith(`<p>${filter(elementTag(embedding))}</p>`, upgradeTag(embedding.server)),
  expects: { ends: 'attempt', via: 'script' },
}))
