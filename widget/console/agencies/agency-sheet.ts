import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Agencies, AgencySheet, SiteState } from '../../../server/contract/console/agencies.ts'
import type { ConsoleContest } from '../../../server/contract/console/shell.ts'
import { agenciesVi } from '../../messages/console/agencies.ts'
import { count, inVietnam, sayFrom } from '../../messages/console/say-console.ts'
import { viewLink } from './view-link.ts'

const say = sayFrom(agenciesVi)

/** Where a sheet stands. */
export interface SheetPlace {
  readonly contest: ConsoleContest
  readonly filter: Agencies['filter']
}

/** Everything for one agency: what came, what to paste, what to send, what to hang up. */
export const sheet = (of: AgencySheet, { contest, filter }: SheetPlace): TemplateResult => html`
  <aside class="panel stack beside" aria-labelledby="to-co-quan">
    <div class="row spread"><h2 id="to-co-quan" .textContent=${of.row.name}></h2><a class="small" href=${closed(filter)}>${say('closeSheet')}</a></div>
    ${of.row.sites.map(heard)}
    <h3 id="lien-ket">${say('view')}</h3>
    ${viewLink(of, contest)}
    <h3>${say('paste')}</h3>
    <copy-text label=${say('tag')} rows="3" text=${of.tag}></copy-text>
    <details><summary>${say('anchor')}</summary><copy-text label=${say('anchor')} rows="3" text=${of.anchor}></copy-text></details>
    <p class="small"><a href=${of.guide}>${say('guide')}</a></p>
    ${of.row.sites.length === 0 ? nothing : visits(of, contest)}
    <h3>${say('poster')}</h3>
    <div class="row">${qr(of)}<div><p class="small"><code .textContent=${of.address}></code></p><p><a class="button" href=${of.poster}>${say('posterPrint')}</a></p></div></div>
    <h3>${say('headcount')}</h3>
    <p class="small" .textContent=${sayHeadcount(of)}></p>
  </aside>`

function closed({ block, only }: Agencies['filter']): string {
  const query = new URLSearchParams({ ...(block && { block }), ...(only !== 'all' && { only }) })
  return `?${query}`
}

function heard({ site, lastAt, silentDays, unknown }: SiteState): TemplateResult {
  const name = site.replace(/^https?:\/\//, '')
  const at = lastAt === null ? '' : sayMoment(lastAt)
  const said =
    lastAt === null
      ? say('receivedNever', name)
      : silentDays === null
        ? say('received', name, at)
        : say('receivedSilent', name, silentDays, at)
  const tone = silentDays !== null ? 'look' : lastAt === null ? '' : 'fine'
  return html`<p class="note ${tone}">${said}${unknown > 0 ? html` ${say('early', count(unknown))}` : nothing}</p>`
}

function sayMoment(at: string): string {
  const { time, date } = inVietnam(Date.parse(at))
  return `${time} ${date}`
}

/** One a site: a silent one lies open, since that is what one came for. */
const visits = ({ row, tag, guide }: AgencySheet, { id, title }: ConsoleContest): TemplateResult => html`
  <h3>${say('check')}</h3>
  <p class="small quiet">${say('checkWhat')}</p>
  ${repeat(
    row.sites,
    ({ site }) => `${row.agency} ${site}`,
    site => html`<details ?open=${site.silentDays !== null || row.sites.length === 1}>
      <summary .textContent=${site.site.replace(/^https?:\/\//, '')}></summary>
      <portal-visit source="/v1/console/${id}/visit" .site=${site}
        .letter=${{ name: row.name, contest: title, site: site.site, lastAt: site.lastAt, tag, guide: new URL(guide, document.baseURI).href }}></portal-visit>
    </details>`,
  )}`

/** White paper round the code in every scheme: readers need the contrast. */
const qr = ({ qr: { size, path }, row }: AgencySheet): TemplateResult => html`
  <svg class="qr" width="132" height="132" viewBox="-4 -4 ${size + 8} ${size + 8}" role="img" aria-label=${say('qr', row.name)} shape-rendering="crispEdges">
    <rect x="-4" y="-4" width=${size + 8} height=${size + 8} fill="#fff"></rect><path fill="#000" d=${path}></path></svg>`

function sayHeadcount({ row: { headcount, agency } }: AgencySheet): string {
  if (headcount === null) return say('headcountNone', agency)
  const { count: people, source, date } = headcount
  const from = `${source === null ? '' : say('headcountFrom', source)}${date === null ? '' : say('headcountAt', date)}`
  return `${say('headcountOf', count(people))}${from === '' ? say('headcountNoSource') : `${from}.`}`
}
