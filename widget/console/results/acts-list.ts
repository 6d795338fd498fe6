import { html, nothing, type TemplateResult } from 'lit'
import type { ActOf, ResultsSummary } from '../../../server/contract/console/results.ts'
import { type ResultsKey, resultsVi } from '../../messages/console/results.ts'
import { count, inVietnam, sayFrom } from '../../messages/console/say-console.ts'
import { receipts } from './prizes-table.ts'

const say = sayFrom<ResultsKey>(resultsVi)
/** Receipts of one act that are shown; the others stand in the register. */
const NAMED = 12

/** What was decided by now and these results know: what, why, by which document, by whom. */
export const actsList = (contest: string, { acts }: ResultsSummary): TemplateResult => html`
  <section class="panel"><h2>${say('acts')}</h2>
    ${acts.length === 0 ? html`<p class="quiet">${say('noActs')}</p>` : html`<ul class="jobs">${acts.map(each => act(contest, each))}</ul>`}
  </section>`

function act(contest: string, each: ActOf): TemplateResult {
  const { time, date } = inVietnam(Date.parse(each.at))
  const more = each.receipts.length - NAMED
  return html`<li><b .textContent=${what(each)}></b> <span class="num quiet">${time} ${date}</span>
    <p class="small" .textContent=${say('actWhy', each.reason, each.basis, each.proposed, each.approved)}></p>
    ${each.receipts.length > 0 ? html`<p class="small">${receipts(contest, each.receipts.slice(0, NAMED))}${more > 0 ? `+${count(more)}` : nothing}</p>` : nothing}</li>`
}

const what = ({ act: kind, of, receipts: found }: ActOf): string =>
  say(kind as ResultsKey, of ?? count(found.length))
