import { html } from 'hono/html'
import { byBlock } from '../contest/contest.ts'
import type { AgencyTally, Tally } from '../contract/public.ts'
import type { Say } from './language.ts'
import type { Markup } from './layout.ts'
import { sayInstant } from './say-when.ts'

/** The three counts of every agency side by side, and by which way its attempts came. In the rules' own order. */
export const tallyTable = (say: Say, tally: Tally): Markup => html`<h2 id="thong-ke">${say('tallyTitle')}</h2>
<p>${say.markup('tallyWhole', ...totalsOf(say, tally), sayInstant(say, tally.asOf))}</p>
<p class="hint">${say('tallyPeople')}</p>
<div class="scroll" role="region" aria-labelledby="thong-ke" tabindex="0">
<table>
<thead><tr>${COLUMNS.map(column => html`<th scope="col">${say(column)}</th>`)}</tr></thead>
${byBlock(tally.agencies).map(([block, agencies]) => body(say, block, agencies))}
</table>
</div>`

const COLUMNS = [
  ...(['agency', 'attempts', 'valid', 'people'] as const),
  ...(['viaScript', 'viaFrame', 'viaLink', 'viaUnknown'] as const),
]

const totalsOf = (say: Say, { totals: { attempts, valid, people } }: Tally): Markup[] =>
  [attempts, valid, people].map(count => html`<strong>${say.count(count)}</strong>`)

const body = (say: Say, block: string | null, agencies: readonly AgencyTally[]): Markup => html`<tbody>
${block === null ? '' : html`<tr><th class="block" scope="rowgroup" colspan="8"${say.ownLang}>${block}</th></tr>`}
${agencies.map(each => row(say, each))}</tbody>
`

const row = (say: Say, { agency, name, attempts, valid, people, via }: AgencyTally): Markup =>
  html`<tr><th scope="row">${agency === null ? say('unknownAgency') : say.own(name)}</th>${[
    attempts,
    valid,
    people,
    via.script,
    via.frame,
    via.link,
    via.unknown,
  ].map(count => html`<td>${say.count(count)}</td>`)}</tr>\n`
