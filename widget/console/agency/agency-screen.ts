import { html, nothing, type TemplateResult } from 'lit'
import type { AgencyPage } from '../../../server/contract/console/agency.ts'
import { shareBar } from '../../figures/bars.ts'
import { agencyVi } from '../../messages/console/agency.ts'
import { count, inVietnam, percent, sayFrom } from '../../messages/console/say-console.ts'
import { ScreenElement } from '../screen-element.ts'
import { toldCounts } from './told-counts.ts'

const { placeBy: _, ...words } = agencyVi
const say = sayFrom(words)

/** `<agency-screen>`: an agency's own page. Its people first, then what the public knows, then whom to invite and how. */
export class AgencyScreen extends ScreenElement<AgencyPage> {
  protected override view(page: AgencyPage): TemplateResult {
    return html`
      <div class="split half">
        ${staff(page)}${toldCounts(page)}${poster(page)}${sites(page)}
      </div>
      <p class="small quiet" .textContent=${say(page.isOwn ? 'foot' : 'footCommittee', page.name)}></p>`
  }
}

const staff = ({ staff }: AgencyPage): TemplateResult => {
  const { people, headcount, kinds, until } = staff
  return html`
    <section class="panel"><h2>${say(kinds.length > 0 ? 'staff' : 'people', lastDay(until))}</h2>
      <p class="figure">${count(people)} <small>${headcount ? say('of', count(headcount.count)) : say('only')}</small></p>
      ${headcount && headcount.count > 0 && people > 0 ? bar(people, headcount.count) : nothing}
      <p>${rate(staff)}</p>
      <p class="small quiet" .textContent=${sayCounted(staff)}></p>
    </section>`
}

const bar = (people: number, of: number): TemplateResult => html`
  <svg width="100%" height="22" role="img" aria-label=${say('bar', count(people), count(of), percent(people / of))}>${shareBar(Math.min(1, people / of), 22)}</svg>`

function rate({ people, headcount }: AgencyPage['staff']): TemplateResult {
  if (headcount === null) return html`<span class="warn">${say('noHeadcount')}</span>`
  const { count: of } = headcount
  if (of === 0 || people > of) return html`<span class="warn">${say('over')}</span>`
  const said = people === 0 ? say('none') : people === of ? say('full') : say('left', count(of - people))
  return html`<b>${percent(people / of)}</b>. ${said}`
}

/** The day that ended at a midnight. */
const lastDay = (midnight: string): string => inVietnam(Date.parse(midnight) - 1).date

/** Until which day, whom it counts, and where the headcount is from. */
function sayCounted({ until, kinds, headcount }: AgencyPage['staff']): string {
  const counted = say(
    'counted',
    lastDay(until),
    kinds.length > 0 ? say('countedKinds', kinds.join(', ').toLocaleLowerCase('vi')) : '',
  )
  if (headcount === null || (headcount.source === null && headcount.date === null)) return counted
  const source = headcount.source === null ? '' : say('source', headcount.source)
  const date = headcount.date === null ? '' : say('date', headcount.date)
  return `${counted} ${say('headcountFrom', count(headcount.count), source, date)}`
}

const poster = ({ name, qr: { size, path }, address, poster, staff }: AgencyPage): TemplateResult => {
  const left = staff.headcount === null ? 0 : staff.headcount.count - staff.people
  return html`
    <section class="panel"><h2>${say('poster')}</h2>
      <div class="row"><svg class="qr" width="132" height="132" viewBox="-4 -4 ${size + 8} ${size + 8}" role="img" aria-label=${say('qr', name)} shape-rendering="crispEdges">
          <rect x="-4" y="-4" width=${size + 8} height=${size + 8} fill="#fff"></rect><path fill="#000" d=${path}></path></svg>
        <div class="stack"><p class="small">${say('scan')}<br><code .textContent=${address}></code></p>
          <p><a class="button primary" href=${poster} .textContent=${left > 0 ? say('posterFor', count(left)) : say('posterPrint')}></a></p></div>
      </div>
    </section>`
}

const sites = ({ sites, tag }: AgencyPage): TemplateResult => html`
  <section class="panel stack"><h2>${say('sites')}</h2>
    ${sites.length === 0 ? html`<p>${say('noSites')}</p>` : sites.map(site)}
    ${sites.length === 0 ? nothing : html`<copy-text label=${say('tag')} rows="3" text=${tag}></copy-text>`}
  </section>`

const site = ({ site, today }: AgencyPage['sites'][number]): TemplateResult => html`
  <p><b .textContent=${site.replace(/^https?:\/\//, '')}></b>: ${today ? html`<span class="live">${say('today').toLocaleLowerCase('vi')}</span>` : html`<span class="quiet">${say('notToday')}</span>`}</p>`
