import { html, type TemplateResult } from 'lit'
import type { AgencySheet } from '../../../server/contract/console/agencies.ts'
import type { ConsoleContest } from '../../../server/contract/console/shell.ts'
import { agenciesVi } from '../../messages/console/agencies.ts'
import { count, inVietnam, sayFrom } from '../../messages/console/say-console.ts'

const say = sayFrom(agenciesVi)

type View = Extract<AgencySheet['view'], object>

/** The link an agency's leader looks by: made, sent, seen whether it was opened, and taken back. */
export function viewLink({ view, row }: AgencySheet, contest: ConsoleContest): TemplateResult {
  const action = `/console/${contest.id}/agencies/${row.agency}/link`
  const page = html`<a class="button" href="/console/${contest.id}/agency/${row.agency}">${say('viewOpen')}</a>`
  if (view === 'not-told') return html`<p class="small quiet">${say('viewNotTold')}</p><p>${page}</p>`
  if (view === null)
    return html`<p class="small quiet">${say('viewWhat')}</p>
      <form class="row" method="post" action=${action}><button class="button primary" type="submit">${say('viewMake')}</button>${page}</form>`
  return html`
    <p class="small" .textContent=${sayUse(view)}></p>
    <copy-text label=${say('viewAddress')} text=${view.address}></copy-text>
    <copy-text label=${say('viewLetter')} rows="6" text=${say('letterOfView', row.name, contest.title, view.address)}></copy-text>
    <p>${page}</p>
    <details><summary>${say('revoke')}</summary>
      <form class="stack" method="post" action="${action}/revoke"><p class="small">${say('revokeWhy')}</p>
        <button class="button grave" type="submit">${say('revokeNow')}</button></form>
    </details>`
}

function sayUse({ made, madeBy, opened, lastOpened }: View): string {
  const by = madeBy === null ? '' : say('viewMadeBy', madeBy)
  const use = lastOpened === null ? say('viewNever') : say('viewOpened', count(opened), sayMoment(lastOpened))
  return `${say('viewMade', sayMoment(made), by)} ${use}`
}

function sayMoment(at: string): string {
  const { minute, date } = inVietnam(Date.parse(at))
  return `${minute} ${date}`
}
