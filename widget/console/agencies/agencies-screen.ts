import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Agencies, AgencyRow, SiteState } from '../../../server/contract/console/agencies.ts'
import { agenciesVi } from '../../messages/console/agencies.ts'
import { count, inVietnam, sayFrom } from '../../messages/console/say-console.ts'
import { folded, pastTable, ScreenElement } from '../screen-element.ts'
import { sheet } from './agency-sheet.ts'
import { unknownHosts } from './unknown-hosts.ts'

const say = sayFrom(agenciesVi)
/** Id of what stands behind the table. */
const BEHIND = 'sau-danh-ba'

/** `<agencies-screen>`: Cơ quan & cổng. Who is compared and from where; what one agency is handed; who sends unregistered. */
export class AgenciesScreen extends ScreenElement<Agencies> {
  protected override view(agencies: Agencies): TemplateResult {
    const contest = this.contest
    if (!contest) return html``
    const { filter, sheet: open } = agencies
    return html`
      <p class="num summary" .textContent=${sayTotals(agencies)}></p>
      <div class="split">
        ${open ? sheet(open, { contest, filter }) : nothing}
        <div>${folded(say('filter'), filters(agencies))}${pastTable(BEHIND)}
          ${table(agencies, this.live?.asOf ?? 0)}
          <p id=${BEHIND} tabindex="-1">${this.files('agencies')}</p>${unknownHosts(agencies, contest.id)}</div>
        ${open ? nothing : html`<aside class="panel"><h2>${say('chooseTitle')}</h2><p class="quiet">${say('choose')}</p></aside>`}
      </div>`
  }
}

function sayTotals({ totals, silentDays }: Agencies): string {
  const { agencies, sites, live, silent, headcount } = totals
  return [
    say('totals', count(agencies), count(sites), count(live)),
    silent > 0 ? say('totalsSilent', count(silent), silentDays) : '',
    headcount > 0 ? say('totalsHeadcount', count(headcount)) : '',
    '.',
  ].join('')
}

const choices = [
  ['all', 'all'],
  ['silent', 'silent'],
  ['headcount', 'headcountMissing'],
  ['no-site', 'noSite'],
] as const

const filters = ({ filter, blocks }: Agencies): TemplateResult => html`
  <form class="bar" method="get">
    <label>${say('block')} <select name="block">
      <option value="">${say('everyBlock')}</option>
      ${blocks.map(block => html`<option ?selected=${block === filter.block} .textContent=${block}></option>`)}
    </select></label>
    <label>${say('only')} <select name="only">
      ${choices.map(([value, key]) => html`<option value=${value} ?selected=${value === filter.only}>${say(key)}</option>`)}
    </select></label>
    <button class="button" type="submit">${say('filter')}</button>
  </form>`

const table = ({ rows, totals, filter }: Agencies, now: number): TemplateResult => html`
  <div class="scroll" tabindex="0" role="region" aria-label=${say('list')}>
    <table class="roomy">
      <caption .textContent=${say('listed', count(rows.length), count(totals.agencies))}></caption>
      <thead><tr><th scope="col">${say('agency')}</th><th scope="col" class="n">${say('headcount')}</th>
        <th scope="col" class="sheet-only">${say('sites')}</th><th scope="col">${say('last')}</th></tr></thead>
      ${repeat(
        blocksOf(rows),
        ([block]) => block,
        ([block, members]) => html`<tbody>
          <tr class="group"><th scope="rowgroup" colspan="4" .textContent=${block}></th></tr>
          ${repeat(
            members,
            ({ agency }) => agency,
            each => row(each, addressOf(filter, each.agency), each.agency === filter.agency, now),
          )}
        </tbody>`,
      )}
      ${rows.length === 0 ? html`<tbody><tr><td colspan="4" class="quiet">${say('none')}</td></tr></tbody>` : nothing}
    </table>
  </div>`

/** Agencies under their blocks, both in the order of the registry. */
function blocksOf(rows: readonly AgencyRow[]): [string, AgencyRow[]][] {
  const blocks = new Map<string, AgencyRow[]>()
  for (const row of rows) blocks.set(row.block, [...(blocks.get(row.block) ?? []), row])
  return [...blocks]
}

/** The same filters with another sheet open. */
function addressOf({ block, only }: Agencies['filter'], agency: string): string {
  const query = new URLSearchParams({
    ...(block !== undefined && { block }),
    ...(only !== 'all' && { only }),
    agency,
  })
  return `?${query}`
}

const row = (of: AgencyRow, href: string, isOpen: boolean, now: number): TemplateResult => html`
  <tr id=${of.agency} class=${isOpen ? 'open' : ''}>
    <th scope="row"><a href=${href} aria-current=${isOpen ? 'true' : nothing} .textContent=${of.name}></a></th>
    <td class="n">${headcount(of)}</td>
    <td class="sheet-only">${of.sites.length === 0 ? html`<span class="quiet">${say('noSites')}</span>` : of.sites.map(({ site }) => html`<div .textContent=${nameOf(site)}></div>`)}</td>
    <td>${of.sites.map(site => lastOf(site, now))}${of.byLink > 0 ? html`<div class="small quiet" .textContent=${say('byLink', count(of.byLink))}></div>` : nothing}</td>
  </tr>`

const headcount = ({ headcount }: AgencyRow): TemplateResult =>
  headcount === null
    ? html`<span class="warn">${say('unknownHeadcount')}</span>`
    : html`<span .textContent=${count(headcount.count)}></span>${headcount.date === null ? nothing : html`<div class="small quiet sheet-only" .textContent=${headcount.date}></div>`}`

function lastOf({ lastAt, silentDays }: SiteState, now: number): TemplateResult {
  const said = lastAt === null ? say('never') : sayLast(Date.parse(lastAt), now)
  if (silentDays === null)
    return html`<div class=${lastAt === null ? 'quiet' : 'live num nowrap'} .textContent=${said}></div>`
  const since = lastAt === null ? said : say('silentSince', inVietnam(Date.parse(lastAt)).day)
  return html`<div class="warn" .textContent=${since}></div>`
}

/** `14:31 hôm nay`, or `14:31 01/10`. */
export function sayLast(at: number, now: number): string {
  const { minute, date, day } = inVietnam(at)
  return date === inVietnam(now).date ? say('today', minute) : `${minute} ${day}`
}

/** An origin without what every one has. */
export const nameOf = (origin: string): string => origin.replace(/^https?:\/\//, '')
