import { html } from 'hono/html'
import { byBlock } from '../contest/contest.ts'
import type { AgencyTally, CountName, Tally, ToldCounts } from '../contract/public.ts'
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
${byBlock(tally.agencies).map(([block, agencies]) => body(say, tally, block, agencies))}
</table>
</div>`

const COLUMNS = [
  ...(['agency', 'attempts', 'valid', 'people'] as const),
  ...(['viaScript', 'viaFrame', 'viaLink', 'viaUnknown'] as const),
]

const NAMES = ['attempts', 'valid', 'people'] as const

const totalsOf = (say: Say, tally: Tally): Markup[] =>
  NAMES.map(name => html`<strong>${sayCount(say, tally, tally.totals, name)}</strong>`)

/** A count as far as it is told: in words where the number says less than is known, or nothing. */
function sayCount(say: Say, { withheld = [] }: Tally, counts: ToldCounts, name: CountName): string {
  if (counts.hidden && withheld.includes(name)) return say('hidden')
  return counts.below && counts[name] === 0 ? say('below', say.count(counts.below)) : say.count(counts[name])
}

const body = (
  say: Say,
  tally: Tally,
  block: string | null,
  agencies: readonly AgencyTally[],
): Markup => html`<tbody>
${block === null ? '' : html`<tr><th class="block" scope="rowgroup" colspan="8"${say.ownLang}>${block}</th></tr>`}
${agencies.map(each => row(say, tally, each))}</tbody>
`

function row(say: Say, tally: Tally, told: AgencyTally): Markup {
  const { agency, name, via } = told
  const share = (count: number) => (tally.disclosure ? say('percent', count) : say.count(count))
  const cells = [
    ...NAMES.map(count => sayCount(say, tally, told, count)),
    ...[via.script, via.frame, via.link, via.unknown].map(share),
  ]
  return html`<tr><th scope="row">${agency === null ? say('unknownAgency') : say.own(name)}</th>${cells.map(cell => html`<td>${cell}</td>`)}</tr>\n`
}
