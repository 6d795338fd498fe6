import { html, nothing, type TemplateResult } from 'lit'
import type { PrizeOf, ResultsSummary } from '../../../server/contract/console/results.ts'
import { type ResultsKey, resultsVi } from '../../messages/console/results.ts'
import { count, sayFrom } from '../../messages/console/say-console.ts'
import { attemptPath } from '../attempts-path.ts'

const say = sayFrom<ResultsKey>(resultsVi)

/** Who has which individual prize, by receipts alone, and which seats nobody has. */
export function prizesTable(contest: string, { prizes }: ResultsSummary): TemplateResult {
  if (prizes.length === 0)
    return html`<section class="panel"><h2>${say('prizes')}</h2><p class="quiet">${say('noPrizes')}</p></section>`
  return html`<section class="stack"><h2>${say('prizes')}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label=${say('prizes')}><table class="roomy">
      <thead><tr><th scope="col">${say('prize')}</th><th scope="col" class="n">${say('place')}</th><th scope="col">${say('winner')}</th>
        <th scope="col" class="sheet-only">${say('unit')}</th><th scope="col" class="sheet-only">${say('host')}</th></tr></thead>
      ${prizes.map(prize => html`<tbody>${rowsOf(contest, prize, prizes)}</tbody>`)}
    </table></div></section>`
}

function rowsOf(contest: string, prize: PrizeOf, all: readonly PrizeOf[]): TemplateResult[] {
  const isOne = all.every(({ standing }) => standing.id === prize.standing.id)
  const name = html`<th scope="row"><span .textContent=${prize.prize}></span>${isOne ? nothing : html`<br><span class="small quiet" .textContent=${prize.standing.name}></span>`}</th>`
  const won = prize.winners.map(winner => html`<tr>${name}${winnerCells(contest, winner)}</tr>`)
  const open = prize.undecided.map(
    ({ place, says }) => html`<tr>${name}<td class="n">${say('equal', count(place))}</td>
      <td colspan="3"><span class="tag warn">${says}</span></td></tr>`,
  )
  const empty =
    prize.empty > 0
      ? [
          html`<tr>${name}<td></td><td colspan="3" class="quiet">${say('emptySeats', count(prize.empty))}</td></tr>`,
        ]
      : []
  return [...won, ...open, ...empty]
}

const winnerCells = (contest: string, winner: PrizeOf['winners'][number]): TemplateResult => html`
  <td class="n">${count(winner.place)}</td>
  <td>${receipts(contest, winner.receipts)}${winner.how === 'place' ? nothing : html` <span class="tag">${say(winner.how)}</span>`}${winner.isProvisional ? html` <span class="tag warn">${say('isProvisional')}</span>` : nothing}</td>
  <td class="sheet-only">${named(winner.unit, 'noUnit')}</td>
  <td class="sheet-only">${named(winner.agency, 'noHost')}</td>`

/** Each receipt opens the sheet of its attempt. */
export const receipts = (contest: string, codes: readonly string[]): TemplateResult[] =>
  codes.map(code => html`<a class="nowrap num" href=${attemptPath(contest, code)}>${code}</a> `)

/** A name, or that there is none. */
export const named = (name: string | null, none: ResultsKey): TemplateResult =>
  name === null ? html`<span class="quiet">${say(none)}</span>` : html`<span .textContent=${name}></span>`
