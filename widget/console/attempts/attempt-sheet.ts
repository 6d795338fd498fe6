import { html, nothing, type TemplateResult } from 'lit'
import type { AttemptSheet, SheetQuestion } from '../../../server/contract/console/attempt-sheet.ts'
import { attemptSheetVi } from '../../messages/console/attempt-sheet.ts'
import { attemptsVi } from '../../messages/console/attempts.ts'
import { count, decimal, inVietnam, percent, sayFrom } from '../../messages/console/say-console.ts'
import { attemptPath, attemptsPath } from '../attempts-path.ts'
import { ScreenElement } from '../screen-element.ts'
import { signsOf } from './attempts-table.ts'
import './identity-panel.ts'

const say = sayFrom(attemptSheetVi)
const sayRow = sayFrom(attemptsVi)

/** `<attempt-sheet>`: one attempt. Where does it count, why there, and what else has this person handed in? */
export class AttemptSheetElement extends ScreenElement<AttemptSheet> {
  protected override counting(share: number | null): TemplateResult {
    return html`
      <p class="row no-print"><a href=${attemptsPath(this.contest?.id ?? '', {})}>${say('back')}</a></p>
      ${share === null ? html`<p role="status">${sayRow('finding')}</p>` : html`<p>${sayRow('building', percent(share))} <progress max="1" value=${share}></progress></p>`}`
  }

  protected override view(sheet: AttemptSheet): TemplateResult {
    const contest = this.contest?.id ?? ''
    const { agency } = sheet.row
    return html`
      <p class="row no-print"><a href=${attemptsPath(contest, {})}>${say('back')}</a></p>
      <div class="split">
        <section class="panel stack" aria-labelledby="why">
          <p class="answer"><b>${agency ? say('counted', agency.name) : say('countedNowhere')}</b></p>
          <h2 id="why">${say('whyTitle')}</h2>
          <p>${sheet.why}</p>
          <h2>${say('evidence')}</h2>
          ${facts(sheet)}
        </section>
        <div class="stack">
          ${others(contest, sheet)}
          ${this.may('read-identity') ? html`<identity-panel .contest=${contest} .receipt=${sheet.row.receipt} ?erased=${!sheet.hasIdentity}></identity-panel>` : nothing}
        </div>
      </div>
      <section class="panel" aria-labelledby="answers">
        <h2 id="answers">${say('answers')}</h2>
        ${keyNote(sheet)}
        <ol class="answers">${sheet.questions.map(question)}</ol>
      </section>`
  }
}

function facts(sheet: AttemptSheet): TemplateResult {
  const { row } = sheet
  const unit = row.unit && say(row.agency?.id === row.unit.id ? 'same' : 'differs', row.unit.name)
  const signs = signsOf(row)
  const rows: readonly (readonly [string, unknown])[] = [
    [say('receipt'), html`<span class="num">${row.receipt}</span>`],
    [say('round'), sheet.round.name],
    [say('started'), moment(sheet.startedAt)],
    [say('submitted'), moment(row.submittedAt)],
    [say('took'), took(sheet)],
    [say('host'), row.host ?? nothing],
    [say('via'), sayRow(row.via)],
    [say('unit'), row.agency ? (unit ?? say('undeclared')) : (row.unit?.name ?? say('undeclared'))],
    [say('kind'), row.kind?.name ?? nothing],
    [say('group'), row.group?.name ?? nothing],
    [say('score'), row.score ? `${row.score.right}/${row.score.of}` : nothing],
    [say('prediction'), sheet.prediction === null ? nothing : count(sheet.prediction)],
    [sayRow('signs'), signs.length > 0 ? signs.join(', ') : nothing],
    [say('consent'), say('consentText', sheet.consent)],
    [say('version'), html`<code>${sheet.version}</code>`],
    [say('record'), html`<code>${say('recordText', count(sheet.index + 1), sheet.leaf)}</code>`],
  ]
  return html`<dl class="facts">${rows.map(([term, said]) => (said === nothing ? nothing : html`<dt>${term}</dt><dd>${said}</dd>`))}</dl>`
}

const moment = (instant: string): string => {
  const { time, date } = inVietnam(Date.parse(instant))
  return `${time} ${date}`
}

function took({ row, questions }: AttemptSheet): string {
  const each = row.seconds / Math.max(1, row.score?.of ?? questions.length)
  return say('tookText', Math.floor(row.seconds / 60), row.seconds % 60, decimal(each))
}

const others = (contest: string, { ofPerson, row }: AttemptSheet): TemplateResult => html`
  <section class="panel">
    <h2 id="person">${say('person', count(row.ofPerson))}</h2>
    ${
      ofPerson.length < 2
        ? html`<p>${say('onlyOne')}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-labelledby="person"><table>
          <tbody>${ofPerson.slice(0, SHOWN).map(
            each => html`<tr class=${each.receipt === row.receipt ? 'open' : ''}>
              <td class="num">${moment(each.submittedAt)}</td>
              <th scope="row">${each.receipt === row.receipt ? html`<b>${say('thisOne')}</b>` : html`<a class="nowrap num" href=${attemptPath(contest, each.receipt)}>${each.receipt}</a>`}</th>
              <td class="n">${each.score ? `${each.score.right}/${each.score.of}` : nothing}</td></tr>
              <tr class=${each.receipt === row.receipt ? 'open' : ''}><td colspan="3" class="small quiet">${each.agency?.name ?? sayRow('noAgency')}</td></tr>`,
          )}</tbody></table></div>
          <p class="small"><a href=${attemptsPath(contest, { person: row.receipt })}>${say('allOfPerson')}</a></p>`
    }
  </section>`

const SHOWN = 12

function keyNote({ keyFrom }: AttemptSheet) {
  if (keyFrom === null) return nothing
  return html`<p class="note">${keyFrom === 'never' ? say('keyNever') : say('keyLater', moment(keyFrom))}</p>`
}

const question = ({ text, options, isRight }: SheetQuestion): TemplateResult => html`
  <li>
    <p>${text} ${isRight === null ? nothing : html`<span class="tag ${isRight ? '' : 'warn'}">${say(isRight ? 'right' : 'wrong')}</span>`}
      ${options.some(({ isChosen }) => isChosen) ? nothing : html`<span class="tag">${say('blank')}</span>`}</p>
    <ul>${options.map(
      option => html`<li class=${option.isChosen ? '' : 'quiet'}>${option.text}
        ${option.isChosen ? html`<span class="tag">${say('chosen')}</span>` : nothing}
        ${option.isRight ? html`<span class="tag">${say('key')}</span>` : nothing}</li>`,
    )}</ul>
  </li>`
