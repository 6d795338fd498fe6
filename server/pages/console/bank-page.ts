import { html } from 'hono/html'
import { bankVi } from '../../../widget/messages/console/bank.ts'
import { count, sayFrom } from '../../../widget/messages/console/say-console.ts'
import type { Markup } from '../layout.ts'
import { analysisSection, type BankAnalysis } from './analysis-section.ts'
import { type ListedQuestions, questionList } from './question-list.ts'
import { type ListedWarning, warningsList } from './warnings-list.ts'

const say = sayFrom(bankVi)

/** What a topic has, beside what each paper takes of it. */
export interface Coverage {
  readonly title: string
  readonly quota: number
  readonly drawn: number
  readonly appraised: number
  readonly checked: number
  readonly drafts: number
  /** Easy, medium, hard; `needs` null: the rules ask for no number of it. */
  readonly difficulties: readonly { readonly has: number; readonly needs: number | null }[]
}

/** A tell in each topic and in all, beside what it may come to. */
export interface TellLine {
  readonly name: string
  readonly cells: readonly { readonly text: string; readonly isOutside: boolean }[]
  readonly limit: string
}

export interface BankPage extends ListedQuestions {
  readonly drawn: number
  readonly drafts: number
  readonly coverage: readonly Coverage[]
  readonly tells: readonly TellLine[]
  readonly warnings: readonly ListedWarning[]
  /** null: whoever looks may not be told the key, and this tells it. */
  readonly analysis: BankAnalysis | null
  /** The page's own path. */
  readonly path: string
}

/** Is there enough of every topic, does anything give answers away, and the questions themselves. */
export const bankPage = (page: BankPage): Markup => html`
<p class="small quiet">${say('managed', count(page.drawn), count(page.drafts))}</p>
<section class="panel"><h2>${say('coverage')}</h2>${coverageTable(page.coverage)}<p class="small quiet">${say('coverageNote')}</p></section>
<section class="panel"><h2>${say('tells')}</h2>${tellsTable(page)}<p class="small quiet">${say('tellsNote')}</p></section>
<section class="panel" id="canh-bao"><h2>${say('warnings')}</h2>${warningsList(page.warnings, say('warningsNone'))}</section>
${page.analysis === null ? '' : analysisSection(page.analysis, page.path)}
${questionList(page)}`

const coverageTable = (topics: readonly Coverage[]): Markup => html`
<div class="scroll" tabindex="0" role="region" aria-label="${say('coverage')}"><table class="roomy">
<thead><tr><th scope="col">${say('topic')}</th>${(['quota', 'drawn', 'times', 'appraised', 'checked', 'draft', 'easy', 'medium', 'hard'] as const).map(key => html`<th scope="col" class="n">${say(key)}</th>`)}</tr></thead>
<tbody>${topics.map(topicRow)}</tbody>
<tfoot><tr><th scope="row">${say('sum')}</th><td class="n">${count(sum(topics, ({ quota }) => quota))}</td><td class="n">${count(sum(topics, ({ drawn }) => drawn))}</td><td></td>
<td class="n">${count(sum(topics, each => each.appraised))}</td><td class="n">${count(sum(topics, each => each.checked))}</td><td class="n">${count(sum(topics, each => each.drafts))}</td><td colspan="3"></td></tr></tfoot>
</table></div>`

const topicRow = ({
  title,
  quota,
  drawn,
  appraised,
  checked,
  drafts,
  difficulties,
}: Coverage): Markup => html`<tr>
<th scope="row">${title}</th><td class="n">${count(quota)}</td><td class="n">${count(drawn)}</td><td class="n">${enough(drawn, quota, (drawn / quota).toFixed(1).replace('.', ','))}</td>
<td class="n">${count(appraised)}</td><td class="n">${count(checked)}</td><td class="n">${count(drafts)}</td>
${difficulties.map(({ has, needs }) => html`<td class="n">${needs === null ? count(has) : enough(has, needs, say('ofQuota', count(has), count(needs)))}</td>`)}</tr>`

/** Fewer than two for each place of a paper, and two papers are half the same. */
const enough = (has: number, needs: number, text: string): Markup =>
  has < 2 * needs ? html`<span class="warn">${text} !</span>` : html`${text}`

const sum = (topics: readonly Coverage[], of: (topic: Coverage) => number): number =>
  topics.reduce((total, topic) => total + of(topic), 0)

const tellsTable = ({ tells, topics }: BankPage): Markup => html`
<div class="scroll" tabindex="0" role="region" aria-label="${say('tells')}"><table>
<thead><tr><th scope="col">${say('tell')}</th>${topics.map(({ id }) => html`<th scope="col" class="n">${id}</th>`)}<th scope="col" class="n">${say('sum')}</th><th scope="col" class="n">${say('limit')}</th></tr></thead>
<tbody>${tells.map(({ name, cells, limit }) => html`<tr><th scope="row">${name}</th>${cells.map(({ text, isOutside }) => html`<td class="n">${isOutside ? html`<span class="warn">${text} !</span>` : text}</td>`)}<td class="n">${limit}</td></tr>`)}</tbody>
</table></div>`
