import { html } from 'hono/html'
import { bankVi } from '../../../widget/messages/console/bank.ts'
import { count, sayFrom } from '../../../widget/messages/console/say-console.ts'
import type { Question } from '../../contest/contest.ts'
import { type BankFilter, grades, statuses } from '../../contract/console/bank.ts'
import type { Markup } from '../layout.ts'
import { optionShare, type QuestionAnalysis, questionLine } from './analysis-section.ts'

const say = sayFrom(bankVi)

/** What a filter finds, one page of it. */
export interface ListedQuestions {
  readonly filter: BankFilter
  readonly pages: number
  readonly found: number
  readonly topics: readonly { readonly id: string; readonly title: string }[]
  readonly questions: readonly Question[]
  /** Whether whoever looks may read the right answers, and whether every round is over. */
  readonly hasKey: boolean
  readonly isOver: boolean
  /** How each question has gone, where that was asked for and may be told. */
  readonly analysed?: ReadonlyMap<string, QuestionAnalysis> | undefined
  /** The role of whoever looks, as people call it. */
  readonly role: string
}

/** The questions a filter finds, page by page. The key stands there only for whoever may read it. */
export const questionList = (page: ListedQuestions): Markup => html`
<section class="panel" id="cau-hoi"><h2>${say('questions')}</h2>
<p class="note ${page.hasKey && !page.isOver ? 'look' : ''}">${sayKey(page)}</p>
${filters(page)}
<p class="small quiet" role="status">${page.found === 0 ? say('none') : say('found', count(page.found), count(page.filter.page), count(page.pages))}</p>
<ol class="questions">${page.questions.map(question => questionView(question, page.hasKey, page.analysed?.get(question.id)))}</ol>
${paging(page)}
</section>`

function sayKey({ hasKey, isOver, role }: ListedQuestions): string {
  if (isOver) return say('keyOver')
  return hasKey ? say('keyShown', role) : say('keyHidden', role)
}

const filters = ({ filter, topics }: ListedQuestions): Markup => html`
<form class="bar" method="get" action="#cau-hoi">
${filter.analysis === 'on' ? html`<input type="hidden" name="analysis" value="on">` : ''}
<label>${say('topic')} <select name="topic"><option value="">${say('every')}</option>${topics.map(({ id, title }) => option(id, title, filter.topic))}</select></label>
<label>${say('status')} <select name="status"><option value="">${say('every')}</option>${statuses.map(each => option(each, say(each), filter.status))}</select></label>
<label>${say('difficulty')} <select name="difficulty"><option value="">${say('every')}</option>${grades.map(each => option(each, say(each), filter.difficulty))}</select></label>
<label>${say('search')} <input name="q" value="${filter.q ?? ''}" maxlength="200"></label>
<button class="button" type="submit">${say('filter')}</button>
</form>`

const option = (value: string, label: string, chosen: string | undefined): Markup =>
  html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`

const questionView = (
  question: Question,
  hasKey: boolean,
  found?: QuestionAnalysis,
): Markup => html`<li id="${question.id}">
<p><b>${question.text}</b> <span class="small quiet"><code>${question.id}</code> · ${say(question.status)}${question.difficulty ? html` · ${say(question.difficulty)}` : ''}</span></p>
<ol class="options">${question.options.map((text, at) =>
  hasKey && question.right.includes(at)
    ? html`<li class="right">${text} <span class="tag">${say('key')}</span>${optionShare(found, at)}</li>`
    : html`<li>${text}${optionShare(found, at)}</li>`,
)}</ol>
${questionLine(found)}
<p class="small quiet">${say('source', question.source)}${question.groups?.length ? html` · ${say('groups', question.groups.join(', '))}` : ''}</p>
${hasKey ? html`<p class="small">${say('explanation', question.explanation)}</p>` : ''}</li>`

function paging({ filter, pages }: ListedQuestions): Markup {
  const { page, ...rest } = filter
  const to = (other: number) => {
    const query = Object.entries({ ...rest, page: `${other}` }).filter(([, value]) => value !== undefined)
    return `?${new URLSearchParams(query as [string, string][])}#cau-hoi`
  }
  return html`<p class="row">${page > 1 ? html`<a class="button" href="${to(page - 1)}">${say('before')}</a>` : ''}
${page < pages ? html`<a class="button" href="${to(page + 1)}">${say('after')}</a>` : ''}</p>`
}
