import { html, nothing, type TemplateResult } from 'lit'
import type {
  PersonLine,
  ResultsBody,
  ResultsSummary,
  StandingPage,
} from '../../../server/contract/console/results.ts'
import { type ResultsKey, resultsVi } from '../../messages/console/results.ts'
import { count, inVietnam, sayFrom } from '../../messages/console/say-console.ts'
import { pastTable } from '../screen-element.ts'
import { named, receipts } from './prizes-table.ts'
import { resultsPath } from './results-path.ts'

const say = sayFrom<ResultsKey>(resultsVi)
/** As many as the server puts on a page. */
const ROWS = 50
/** Id of what stands behind the table. */
const BEHIND = 'sau-bang'

/** One standing, a page of it, with the reason of every place. */
export function standingSection(body: ResultsBody, { standings }: ResultsSummary): TemplateResult {
  const { contest, page, asked } = body
  return html`<section id="xep-hang" class="stack">
    <h2 .textContent=${page ? say('standingOf', page.standing.name) : say('standing')}></h2>
    ${standings.length > 1 ? html`<nav class="key" aria-label=${say('standings')}>${standings.map(({ id, name }) => html`<a href="${resultsPath(contest, { standing: id })}#xep-hang" aria-current=${id === page?.standing.id ? 'true' : nothing} .textContent=${name}></a>`)}</nav>` : nothing}
    ${page ? pageOf(contest, page, asked.receipt) : html`<p class="quiet">${say('wait')}</p>`}
  </section>`
}

const pageOf = (contest: string, page: StandingPage, sought: string | undefined): TemplateResult => html`
  <form class="row" method="get" action="/console/${contest}/results#xep-hang">
    <input type="hidden" name="standing" value=${page.standing.id}>
    <label>${say('find')} <input name="receipt" maxlength="40" autocomplete="off" .value=${sought ?? ''}></label>
    <button class="button" type="submit">${say('findButton')}</button>
  </form>
  ${sought !== undefined && page.found === null ? html`<p class="note look" role="status" .textContent=${say('notFound', sought)}></p>` : nothing}
  ${page.rows.length === 0 ? html`<p class="quiet">${say('captionNone')}</p>` : table(contest, page)}
  <p class="key" id=${BEHIND} tabindex="-1">${pages(contest, page)}</p>`

function pages(contest: string, { standing, from, rows }: StandingPage): TemplateResult {
  const left = standing.people - from - rows.length + 1
  const to = (row: number, label: string) =>
    html`<a href="${resultsPath(contest, { standing: standing.id, from: row })}#xep-hang">${label}</a>`
  return html`${from > 1 ? to(Math.max(1, from - ROWS), say('previous', ROWS)) : nothing}
    ${left > 0 ? to(from + ROWS, say('next', count(Math.min(ROWS, left)))) : nothing}`
}

function table(contest: string, page: StandingPage): TemplateResult {
  const { from, rows, standing } = page
  const hasDistance = rows.some(({ distance }) => distance !== null)
  return html`${pastTable(BEHIND)}<div class="scroll" tabindex="0" role="region" aria-label=${say('standing')}><table class="roomy">
    <caption>${say('caption', count(standing.people), count(from), count(from + rows.length - 1))}</caption>
    <thead><tr><th scope="col" class="n">${say('place')}</th><th scope="col">${say('person')}</th><th scope="col">${say('prize')}</th>
      <th scope="col" class="n">${say('right')}</th>${hasDistance ? html`<th scope="col" class="n sheet-only">${say('distance')}</th>` : nothing}
      <th scope="col" class="n sheet-only">${say('seconds')}</th><th scope="col" class="wide-only">${say('submitted')}</th><th scope="col" class="sheet-only">${say('why')}</th></tr></thead>
    <tbody>${rows.map(row => rowOf(contest, row, { hasDistance, isFound: page.found !== null && row.receipts.includes(page.found) }))}</tbody>
  </table></div>`
}

function rowOf(
  contest: string,
  row: PersonLine,
  { hasDistance, isFound }: { hasDistance: boolean; isFound: boolean },
) {
  const { time, date } = inVietnam(Date.parse(row.submittedAt))
  return html`<tr class=${isFound ? 'open' : nothing}>
    <td class="n">${row.equals > 1 ? html`<span aria-label=${say('equalWords', count(row.place), count(row.equals))}>${say('equal', count(row.place))}</span>` : count(row.place)}</td>
    <th scope="row">${receipts(contest, row.receipts)}<br><span class="small quiet">${named(row.unit ?? row.agency, 'noUnit')}</span><span class="phone-only small" .textContent=${row.why}></span></th>
    <td>${row.prize === null ? nothing : html`<b .textContent=${row.prize}></b>`}</td>
    <td class="n">${row.right}/${row.of}</td>
    ${hasDistance ? html`<td class="n sheet-only">${row.distance === null ? '–' : count(row.distance)}</td>` : nothing}
    <td class="n sheet-only">${length(row.seconds)}</td>
    <td class="num wide-only">${time} <span class="quiet">${date}</span></td>
    <td class="small sheet-only" .textContent=${row.why}></td>
  </tr>`
}

const length = (seconds: number): string => {
  const whole = Math.floor(seconds)
  return whole < 60
    ? say('shortLength', count(seconds))
    : say('length', count(Math.floor(whole / 60)), whole % 60)
}
