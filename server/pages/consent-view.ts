import { html } from 'hono/html'
import { isShort, type Paragraph, paragraphsOf, summaryOf } from '../../widget/messages/consent.ts'
import type { Refusal } from '../contract/problem.ts'
import type { PublicContest } from '../contract/public.ts'
import { faultBeside, faultId, type Place } from './fault-summary.ts'
import type { Say } from './language.ts'
import type { Markup } from './layout.ts'

/** Characters that a summary tells of one paragraph. */
const OPENING = 120

/** The box to tick. */
export const consentPlace = (say: Say): Place => ({
  field: 'consent',
  label: say('consent'),
  anchor: 'consent',
  isChoice: true,
})

/**
 * What a participant agrees to: how it begins, in three lines, with the whole text one touch away, open where it has
 * changed since it was read. A text that is short anyway is shown whole.
 */
export function consentView(
  say: Say,
  { version, text }: PublicContest['consent'],
  chosen: string | undefined,
  refusals: readonly Refusal[],
): Markup {
  const refusal = refusals.find(({ field }) => field === 'consent')
  const wrong = refusal ? html` aria-invalid="true" aria-describedby="${faultId('consent')}"` : ''
  return html`<div class="row">
<h3 id="noi-dung-dong-y">${say('consentTitle')}</h3>
${textView(say, text, refusal?.refused === 'outdated-consent')}
${faultBeside(say, refusals, consentPlace(say))}
<label class="option"><input type="checkbox" id="consent" name="consent" value="${version}" required
 ${chosen === version ? 'checked' : ''}${wrong}>
<span>${say('iAgree')}</span></label>
</div>`
}

function textView(say: Say, text: string, isOpen: boolean): Markup {
  const paragraphs = paragraphsOf(text)
  const whole = paragraphs.map(paragraphView)
  if (isShort(text)) return html`<div class="consent"${say.ownLang}>${whole}</div>`
  return html`<div class="consent"${say.ownLang}>${summaryOf(paragraphs).map(({ label, text }) => paragraphView({ label, text: openingOf(text) }))}</div>
<details${isOpen ? ' open' : ''}>
<summary>${say('wholeConsent')}</summary>
${say.language === 'vi' ? whole : html`<div${say.ownLang}>${whole}</div>`}
</details>`
}

const paragraphView = ({ label, text }: Paragraph): Markup =>
  html`<p>${label === undefined ? '' : html`<strong>${label}:</strong> `}${text}</p>`

/** The first clause of a paragraph, or as much of it as one reads at a glance; `…` says that there is more. */
function openingOf(text: string): string {
  const [clause = ''] = /^.*?(?=[.;](\s|$)|$)/.exec(text) ?? []
  if (clause.length + 1 >= text.length && clause.length <= OPENING) return text
  if (clause.length <= OPENING) return `${clause}…`
  const cut = clause.slice(0, OPENING)
  const comma = cut.lastIndexOf(',')
  return `${cut.slice(0, comma > OPENING / 2 ? comma : Math.max(cut.lastIndexOf(' '), 1))}…`
}
