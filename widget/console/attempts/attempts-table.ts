import { html, nothing, type TemplateResult } from 'lit'
import type { AttemptRow } from '../../../server/contract/console/attempts.ts'
import { attemptsVi } from '../../messages/console/attempts.ts'
import { count, decimal, inVietnam, sayFrom } from '../../messages/console/say-console.ts'
import { attemptPath } from '../attempts-path.ts'

const say = sayFrom(attemptsVi)

/** The attempts of one page, the newest on top. A row opens its sheet by its receipt. */
export const attemptsTable = (
  contest: string,
  rows: readonly AttemptRow[],
  before: number,
): TemplateResult => html`
  <table class="attempts">
    <caption>${say('caption', count(rows.length), count(before + 1))}</caption>
    <thead><tr>
      <th scope="col">${say('submitted')}</th>
      <th scope="col">${say('receipt')}</th>
      <th scope="col" class="sheet-only">${say('agency')}</th>
      <th scope="col" class="sheet-only">${say('unit')}</th>
      <th scope="col" class="wide-only">${say('kind')}</th>
      <th scope="col" class="wide-only">${say('via')}</th>
      <th scope="col" class="n sheet-only">${say('right')}</th>
      <th scope="col" class="n sheet-only">${say('pace')}</th>
      <th scope="col" class="sheet-only">${say('signs')}</th>
    </tr></thead>
    <tbody>${rows.map(row => attemptRow(contest, row))}</tbody>
  </table>`

const attemptRow = (contest: string, row: AttemptRow): TemplateResult => {
  const { time, day } = inVietnam(Date.parse(row.submittedAt))
  const agency = row.agency?.name ?? html`<span class="quiet">${say('noAgency')}</span>`
  return html`<tr>
    <td class="num">${time} <span class="quiet">${day}</span></td>
    <th scope="row"><a class="nowrap num" href=${attemptPath(contest, row.receipt)}>${row.receipt}</a><span class="phone-only small">${agency}</span><span class="phone-only small quiet">${factsOf(row)}</span></th>
    <td class="sheet-only">${agency}</td>
    <td class="sheet-only">${row.unit?.name ?? html`<span class="quiet">${say('none')}</span>`}</td>
    <td class="wide-only">${row.kind?.name ?? nothing}</td>
    <td class="nowrap wide-only">${say(row.via)}</td>
    <td class="n sheet-only">${row.score ? `${row.score.right}/${row.score.of}` : nothing}</td>
    <td class="n sheet-only">${paceOf(row)}</td>
    <td class="sheet-only">${signsOf(row).join(', ')}</td>
  </tr>`
}

/** What the columns say that a phone has no room for. */
const factsOf = (row: AttemptRow): string => {
  const pace = paceOf(row)
  return [...(pace === nothing ? [] : [say('paceOf', pace)]), ...signsOf(row)].join('; ')
}

const paceOf = ({ seconds, score }: AttemptRow) =>
  score && score.of > 0 ? decimal(seconds / score.of) : nothing

/** Facts, each true of the row and none an accusation. */
export function signsOf({ nth, ofPerson, isFast, agency, unit }: AttemptRow): string[] {
  return [
    ...(ofPerson > 1 ? [say('nth', count(nth))] : []),
    ...(isFast ? [say('isFast')] : []),
    ...(agency && unit && agency.id !== unit.id && unit.id !== 'other' ? [say('differs')] : []),
  ]
}
