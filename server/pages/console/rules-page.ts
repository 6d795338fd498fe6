import { html } from 'hono/html'
import { rulesVi } from '../../../widget/messages/console/rules.ts'
import { count, sayFrom } from '../../../widget/messages/console/say-console.ts'
import type { Contest } from '../../contest/contest.ts'
import { type RulesSection, sayRules } from '../../contest/say-rules/say-rules.ts'
import type { Markup } from '../layout.ts'
import { type ListedWarning, warningsList } from './warnings-list.ts'

const say = sayFrom(rulesVi)

/** The Thể lệ as it is printed: everything the rules decide, what is asked of people, and what is still only assumed. */
export const rulesPage = ({ rules, version }: Contest, warnings: readonly ListedWarning[]): Markup => html`
<p class="small quiet">${say('managed')} ${say('version', version)}</p>
<div class="split">
<article class="panel stack">
<h2>${rules.title}</h2>
<dl class="facts">
<dt>${say('organiser')}</dt><dd>${rules.organiser}</dd>
<dt>${say('basis')}</dt><dd>${rules.basis}</dd>
<dt>${say('results')}</dt><dd>${rules.results ?? say('resultsHere')}</dd>
</dl>
${sayRules(rules).map(section)}
${asked(rules)}
<details><summary>${say('consent', rules.consent.version)}</summary>${paragraphs(rules.consent.text)}</details>
</article>
<div>
${assumed(rules)}
<section class="panel" id="canh-bao"><h2>${say('warnings')}</h2>${warningsList(warnings, say('warningsNone'))}</section>
</div>
</div>`

/** Numbered as a Thể lệ is: people quote it by article and point. */
const section = ({ section, sentences }: RulesSection, at: number): Markup => html`<section>
<h3>Điều ${at + 1}. ${section}</h3>
<ol class="why">${sentences.map(sentence => html`<li>${sentence}</li>`)}</ol>
</section>`

const asked = ({ fields, identity }: Contest['rules']): Markup => html`<section><h3>${say('asked')}</h3>
<ul class="plain-list">${fields.map(
  ({ name, label, required }) =>
    html`<li>${label}: ${required ? say('required') : say('optional')}${name === identity ? html`; ${say('identity')}` : ''}</li>`,
)}</ul></section>`

const paragraphs = (text: string): Markup[] =>
  text
    .trim()
    .split(/\n+/)
    .map(each => html`<p class="small">${each.trim()}</p>`)

const assumed = ({ assumed }: Contest['rules']): Markup | '' =>
  assumed.length === 0
    ? ''
    : html`<section class="panel"><h2>${say('assumed')}</h2>
<p class="small quiet">${say('assumedWhy', count(assumed.length))}</p>
<ul class="jobs">${assumed.map(({ rule, note }) => html`<li><p>${note} <code>${rule}</code></p></li>`)}</ul></section>`
