import { html, nothing, type TemplateResult } from 'lit'
import type { AgencyPage } from '../../../server/contract/console/agency.ts'
import { agencyVi } from '../../messages/console/agency.ts'
import { count, inVietnam, sayFrom } from '../../messages/console/say-console.ts'

const { placeBy, ...words } = agencyVi
const say = sayFrom(words)

const named = [
  ['attempts', 'attempts'],
  ['valid', 'valid'],
  ['people', 'byPeople'],
] as const

/** What came through the agency's pages, as far as the public is told: exact, to two figures, or not yet. */
export const toldCounts = (page: AgencyPage): TemplateResult => html`
  <section class="panel"><h2>${say('told')}</h2>
    ${page.told.disclosure === 'sealed' ? nothing : counts(page.told)}
    ${page.place ? html`<p .textContent=${sayPlace(page.place, page.block)}></p>` : nothing}
    <p class="small quiet" .textContent=${sayAsOf(page.told)}></p>
  </section>`

const counts = (told: AgencyPage['told']): TemplateResult => html`
  <dl class="counts">${named.map(([name, label]) => html`<div><dt>${say(label)}</dt><dd>${figure(told, name)}</dd></div>`)}</dl>`

function figure(
  { disclosure, counts, withheld }: AgencyPage['told'],
  name: (typeof named)[number][0],
): TemplateResult {
  if (withheld.includes(name)) return html`<small>${say('withheld')}</small>`
  const value = counts[name]
  if (disclosure === 'live') return html`${count(value)}`
  // What is told as 0 is some number under the limit.
  if (value === 0 && counts.below !== undefined)
    return html`<small>${say('below', count(counts.below))}</small>`
  return html`<small>${say('about')}</small>${count(value)}`
}

const sayPlace = ({ by, place, of, isShared }: NonNullable<AgencyPage['place']>, block: string): string =>
  say(isShared ? 'placeShared' : 'place', count(place), count(of), block, placeBy[by])

function sayAsOf({ disclosure, asOf }: AgencyPage['told']): string {
  if (disclosure === 'sealed') return say('sealed')
  const at = Date.parse(asOf)
  if (disclosure === 'daily') return say('daily', inVietnam(at - 1).date)
  const { time, date } = inVietnam(at)
  return say('live', `${time} ${date}`)
}
