import { html } from 'hono/html'
import { analysisVi } from '../../../widget/messages/console/analysis.ts'
import { bankVi } from '../../../widget/messages/console/bank.ts'
import { count, inVietnam, percent, sayFrom } from '../../../widget/messages/console/say-console.ts'
import { shellVi } from '../../../widget/messages/console/shell.ts'
import { grades } from '../../contract/console/bank.ts'
import type { Markup } from '../layout.ts'

const say = sayFrom(analysisVi)
const sayBank = sayFrom(bankVi)

/** How often a question was right, of so many. */
export interface Right {
  readonly right: number
  readonly of: number
}

/** How one question has gone, its weaknesses in words. */
export interface QuestionAnalysis extends Right {
  readonly id: string
  readonly blank: number
  readonly chosen: readonly number[]
  readonly weak: readonly string[]
}

/** How the questions of a bank have gone, or where the reading stands. */
export type BankAnalysis =
  | { readonly state: 'unasked' | 'cancelled' | 'failed' }
  /** 0…1. */
  | { readonly state: 'running'; readonly share: number }
  | {
      readonly state: 'read'
      /** Epoch ms. */
      readonly at: number
      readonly questions: ReadonlyMap<string, QuestionAnalysis>
      /** Questions in enough papers to be judged, and those in too few. */
      readonly judged: number
      readonly few: { readonly questions: number; readonly least: number }
      /** Per topic: all its questions, then easy, medium, hard, and those of no grade. */
      readonly topics: readonly { readonly title: string; readonly cells: readonly Right[] }[]
    }

/** `path`: the page itself, without a query. */
export const analysisSection = (analysis: BankAnalysis, path: string): Markup => html`
<section class="panel" id="phan-tich"><h2>${say('title')}</h2>
<p class="small quiet">${say('what')}</p>
${inside(analysis, path)}</section>`

function inside(analysis: BankAnalysis, path: string): Markup {
  if (analysis.state === 'running')
    return html`<p role="status">${say('running', percent(analysis.share))}</p>
<p><progress max="1" value="${analysis.share}" aria-label="${say('title')}"></progress></p>
<p><a class="button" href="${path}?analysis=off#phan-tich">${say('cancel')}</a></p>`
  if (analysis.state === 'read') return read(analysis, path)
  const said = analysis.state === 'unasked' ? '' : say(analysis.state)
  return html`${said === '' ? '' : html`<p class="note ${analysis.state === 'failed' ? 'fault' : ''}" role="status">${said}</p>`}
<p><a class="button" href="${path}?analysis=on#phan-tich">${say('begin')}</a></p>`
}

function read(analysis: Extract<BankAnalysis, { state: 'read' }>, path: string): Markup {
  const { time, date } = inVietnam(analysis.at)
  const weak = [...analysis.questions.values()].filter(each => each.weak.length > 0)
  const { questions, least } = analysis.few
  return html`<p class="num">${say('asOf', time, date)}
${questions > 0 ? say('few', count(questions), count(least)) : ''}</p>
${weak.length > 0 ? weakList(weak, path) : html`<p>${analysis.judged === 0 ? '' : say('weakNone', count(analysis.judged))}</p>`}
<h3>${say('byTopic')}</h3>
<div class="scroll" tabindex="0" role="region" aria-label="${say('byTopic')}"><table>
<thead><tr><th scope="col">${say('topic')}</th><th scope="col" class="n">${say('every')}</th>${grades.map(grade => html`<th scope="col" class="n">${sayBank(grade)}</th>`)}<th scope="col" class="n">${say('ungraded')}</th></tr></thead>
<tbody>${analysis.topics.map(({ title, cells }) => html`<tr><th scope="row">${title}</th>${cells.map(cell => html`<td class="n">${sayRight(cell)}</td>`)}</tr>`)}</tbody></table></div>
<p class="row"><a class="button" href="${path}">${say('hide')}</a>
<a href="${path}.xlsx" download>${shellVi.saveXlsx}</a> <a href="${path}.csv" download>${shellVi.saveCsv}</a></p>`
}

/** More than these are folded away: the file has them all too. */
const MOST_WEAK = 20

const weakList = (
  weak: readonly QuestionAnalysis[],
  path: string,
): Markup => html`<h3>${say('weakTitle', count(weak.length))}</h3>
<ul>${weak.slice(0, MOST_WEAK).map(each => weakLine(each, path))}</ul>
${weak.length > MOST_WEAK ? html`<details><summary>${say('weakMore', count(weak.length - MOST_WEAK))}</summary><ul>${weak.slice(MOST_WEAK).map(each => weakLine(each, path))}</ul></details>` : ''}`

const weakLine = (each: QuestionAnalysis, path: string): Markup =>
  html`<li><a href="${path}?analysis=on&amp;q=${encodeURIComponent(each.id)}#cau-hoi">${each.id}</a>: <span class="warn">${each.weak.join('; ')}</span> (${sayRight(each)})</li>`

/** A share with what it is of, or that nobody had it: never 0 %. */
const sayRight = ({ right, of }: Right): string =>
  of === 0 ? say('noPapers') : `${count(right)}/${count(of)} = ${percent(right / of)}`

/** Below a question: how often it was asked and right, and what is odd about it. */
export const questionLine = (found: QuestionAnalysis | undefined): Markup | '' => {
  if (!found) return ''
  if (found.of === 0) return html`<p class="small quiet">${say('noLine')}</p>`
  const line = say(
    'line',
    count(found.of),
    count(found.right),
    percent(found.right / found.of),
    count(found.blank),
  )
  return html`<p class="small num">${line}${found.weak.length > 0 ? html`. <span class="warn">${found.weak.join('; ')}</span>` : ''}</p>`
}

/** Beside an option: how often it was chosen. */
export const optionShare = (found: QuestionAnalysis | undefined, at: number): Markup | '' => {
  if (!found || found.of === 0) return ''
  const times = found.chosen[at] ?? 0
  return html` <span class="small quiet num">${say('chosen', count(times), percent(times / found.of))}</span>`
}
