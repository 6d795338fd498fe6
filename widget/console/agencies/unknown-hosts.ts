import { html, nothing, type TemplateResult } from 'lit'
import type { Agencies, UnknownHost } from '../../../server/contract/console/agencies.ts'
import { agenciesVi } from '../../messages/console/agencies.ts'
import { count, inVietnam, sayFrom } from '../../messages/console/say-console.ts'
import { attemptsPath } from '../attempts-path.ts'

const say = sayFrom(agenciesVi)

/** The origins that nobody registered: how much they sent, and what to write where to register them. */
export const unknownHosts = (agencies: Agencies, contest: string): TemplateResult => html`
  <section class="panel" id="chua-dang-ky"><h2>${say('unknown')}</h2>
    ${agencies.unknown.attempts === 0 ? html`<p class="quiet">${say('unknownNone')}</p>` : found(agencies, contest)}
  </section>`

const found = ({ unknown, filter }: Agencies, contest: string): TemplateResult => html`
  <p class="small quiet">${sayApart(unknown)} <a href=${attemptsPath(contest, { agency: '-' })} .textContent=${say('seeAttempts', count(unknown.attempts))}></a></p>
  ${
    unknown.total === 0
      ? nothing
      : html`<div class="scroll" tabindex="0" role="region" aria-label=${say('unknown')}><table class="roomy">
          <thead><tr><th scope="col">${say('host')}</th><th scope="col" class="n">${say('people')}</th>
            <th scope="col" class="n">${say('attempts')}</th><th scope="col">${say('register')}</th></tr></thead>
          <tbody>${unknown.hosts.map(host => row(host, contest))}</tbody>
        </table></div>`
  }
  ${unknown.pages > 1 ? pages(unknown.pages, filter) : nothing}`

const sayApart = ({ attempts, withoutHost }: Agencies['unknown']): string =>
  say('unknownWhat', count(attempts), withoutHost > 0 ? say('unknownWithout', count(withoutHost)) : '')

const row = (of: UnknownHost, contest: string): TemplateResult => html`
  <tr>
    <th scope="row"><span class="host" .textContent=${of.host}></span><br><span class="small quiet" .textContent=${sayAt(of.lastAt)}></span></th>
    <td class="n" .textContent=${count(of.people)}></td>
    <td class="n"><a href=${attemptsPath(contest, { host: of.host })} .textContent=${count(of.attempts)}></a></td>
    <td>${
      of.write === null
        ? html`<span class="quiet">${say('notAnOrigin')}</span>`
        : html`<copy-text label=${of.likely ? say('likely', of.likely.name, of.likely.agency) : say('newRow')} text=${of.write}></copy-text>`
    }</td>
  </tr>`

function sayAt(at: string): string {
  const { minute, date } = inVietnam(Date.parse(at))
  return say('lastAt', `${minute} ${date}`)
}

function pages(of: number, { page, block, only, agency }: Agencies['filter']): TemplateResult {
  const to = (other: number): string => {
    const query = { ...(block && { block }), ...(only !== 'all' && { only }), ...(agency && { agency }) }
    return `?${new URLSearchParams({ ...query, page: `${other}` })}#chua-dang-ky`
  }
  return html`<p class="row small">
    ${page > 1 ? html`<a href=${to(page - 1)}>${say('before')}</a>` : nothing}
    <span>${say('page', count(page), count(of))}</span>
    ${page < of ? html`<a href=${to(page + 1)}>${say('after')}</a>` : nothing}</p>`
}
