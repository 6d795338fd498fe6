import { html, nothing, type TemplateResult } from 'lit'
import type { Blocker, ResultsBody, ResultsSummary } from '../../../server/contract/console/results.ts'
import { type ResultsKey, resultsVi } from '../../messages/console/results.ts'
import { count, inVietnam, sayFrom } from '../../messages/console/say-console.ts'
import { ScreenElement } from '../screen-element.ts'
import { actsList } from './acts-list.ts'
import { answer } from './answer.ts'
import { collectivePanels } from './collective-panels.ts'
import { prizesTable } from './prizes-table.ts'
import { blockerPath } from './results-path.ts'
import { standingSection } from './standing-table.ts'

const say = sayFrom<ResultsKey>(resultsVi)

/** `<results-screen>`: Kết quả. Who won and why, what still stands in the way, and what it was computed from. */
export class ResultsScreen extends ScreenElement<ResultsBody> {
  protected override view(body: ResultsBody): TemplateResult {
    const { summary, contest } = body
    const [first, ...rest] = answer(body)
    return html`<div class="stack">
      <section class="panel" aria-label=${resultsVi.title}>
        <p class="answer"><b .textContent=${first ?? ''}></b></p>
        ${rest.map(line => html`<p .textContent=${line}></p>`)}
        ${body.isOver || !summary ? nothing : html`<p class="small quiet">${say('untold')}</p>`}
        ${stateOf(body)}
      </section>
      <div class="split">
        ${blockers(body)}
        ${summary ? basis(summary) : nothing}
      </div>
      ${summary ? [prizesTable(contest, summary), collectivePanels(contest, summary), standingSection(body, summary), actsList(contest, summary), this.may('export-counts') ? files(contest, summary) : nothing] : nothing}</div>`
  }
}

/** Since when it is so, what is being computed, and the one thing to press. */
function stateOf({ contest, state, progress, summary, later }: ResultsBody): TemplateResult {
  const { time, date } = inVietnam(Date.parse(summary?.asOf ?? ''))
  return html`<div class="row small" role="status">
    ${summary ? html`<span class="num">${say('upTo', time, date)}</span>` : nothing}
    ${progress ? html`<span class="num">${summary ? say('again', progress.says) : progress.says}</span> <progress max="1" .value=${progress.share}></progress>` : nothing}
    ${state === 'stopped' || state === 'failed' ? html`<span class="warn">${say(state)}</span>` : nothing}
    ${later > 0 && !progress && state === 'computed' ? html`<span>${say('later', count(later))}</span>` : nothing}
    ${state === 'computing' ? act(contest, 'stop', 'stop') : nothing}
    ${state === 'stopped' || state === 'failed' ? act(contest, 'compute', 'compute') : nothing}
    ${later > 0 && state === 'computed' ? act(contest, 'compute', 'computeNow') : nothing}
  </div>`
}

const act = (contest: string, what: 'stop' | 'compute', label: ResultsKey): TemplateResult => html`
  <form method="post" action="/console/${contest}/results/${what}"><button class="button" type="submit">${say(label)}</button></form>`

function blockers({ contest, blockers: found, summary }: ResultsBody): TemplateResult | typeof nothing {
  if (found.length === 0)
    return summary
      ? html`<section class="panel"><h2>${say('noBlockers')}</h2><p class="quiet">${say('noBlockersWhy')}</p></section>`
      : nothing
  return html`<section class="panel"><h2>${say('blockers')}</h2>
    <ul class="jobs">${found.map(each => blocker(contest, each))}</ul></section>`
}

const blocker = (contest: string, each: Blocker): TemplateResult => html`
  <li><b .textContent=${each.says}></b><a class="button" href=${blockerPath(contest, each)}>${say(each.code)}</a></li>`

const basis = ({ totals, truths, predicted }: ResultsSummary): TemplateResult => html`
  <section class="panel"><h2>${say('basis')}</h2>
    <dl class="facts">
      <dt>${say('attempts')}</dt><dd class="num">${count(totals.attempts)}</dd>
      <dt>${say('valid')}</dt><dd class="num">${count(totals.valid)}</dd>
      <dt>${say('voided')}</dt><dd class="num">${count(totals.attempts - totals.valid)}</dd>
      <dt>${say('people')}</dt><dd class="num">${count(totals.people)}</dd>
      ${truths.map(truth => {
        const { time, date } = inVietnam(Date.parse(truth.frozenAt ?? ''))
        return html`<dt .textContent=${truth.round ? say('truthOf', truth.round.name) : say('truth')}></dt>
          <dd class="num"><b>${count(truth.count)}</b> ${predicted ? say(`of-${predicted}`) : ''}, ${truth.frozenAt ? say('frozen', time, date) : html`<span class="warn">${say('unfrozen')}</span>`}</dd>`
      })}
    </dl>
    ${truths.length > 0 ? html`<p class="small quiet">${say('frozenWhy')}</p>` : nothing}
  </section>`

const files = (contest: string, { files: written, standings }: ResultsSummary): TemplateResult => html`
  <section class="panel sheet-only"><h2>${say('files')}</h2>
    <p class="key"><a href="/console/${contest}/results/ket-qua.xlsx" download>${say('workbook')}</a>
    ${written.map(file => html`<a href="/console/${contest}/results/${file}.csv" download>${nameOf(file, standings)}</a>`)}</p>
    <p class="small quiet">${say('noNames')}</p>
  </section>`

function nameOf(file: string, standings: ResultsSummary['standings']): string {
  const [, at] = /^xep-hang-(\d+)$/.exec(file) ?? []
  if (at !== undefined) return say('standingFile', standings[Number(at) - 1]?.name ?? at)
  return say(file as 'tom-tat' | 'so-sanh' | 'boc-tham' | 'luot-thi')
}
