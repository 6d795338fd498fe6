import { html } from 'hono/html'
import type { Refusal } from '../contract/problem.ts'
import type { PublicContest } from '../contract/public.ts'
import { faultBeside, faultId, type Place } from './fault-summary.ts'
import type { Say } from './language.ts'
import type { Markup } from './layout.ts'

/** A paragraph of a consent: `Thời hạn: dữ liệu được xoá …`; some have no label. */
interface Paragraph {
  readonly label: string | undefined
  readonly text: string
}

/** A label is a few words before a colon; a colon after a whole clause is none. */
const LABELLED = /^([^:.;()“”"]{1,56}):\s+(\S.*)$/u
/** Paragraphs a summary tells of. */
const SUMMED_UP = 3
/** Characters up to which a text is read as it stands, and of what a summary tells of one paragraph. */
const SHORT_TEXT = 300
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
  if (text.length <= SHORT_TEXT) return html`<div class="consent"${say.ownLang}>${whole}</div>`
  return html`<div class="consent"${say.ownLang}>${summaryOf(paragraphs).map(paragraphView)}</div>
<details${isOpen ? ' open' : ''}>
<summary>${say('wholeConsent')}</summary>
${say.language === 'vi' ? whole : html`<div${say.ownLang}>${whole}</div>`}
</details>`
}

const paragraphView = ({ label, text }: Paragraph): Markup =>
  html`<p>${label === undefined ? '' : html`<strong>${label}:</strong> `}${text}</p>`

const paragraphsOf = (text: string): Paragraph[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const [, label, rest] = LABELLED.exec(line) ?? []
      return { label, text: rest ?? line }
    })

/** How the first three paragraphs begin: those with a label, where the text has such. */
function summaryOf(paragraphs: readonly Paragraph[]): Paragraph[] {
  const labelled = paragraphs.filter(({ label }) => label !== undefined)
  const told = labelled.length > 0 ? labelled : paragraphs
  return told.slice(0, SUMMED_UP).map(({ label, text }) => ({ label, text: openingOf(text) }))
}

/** The first clause of a paragraph, or as much of it as one reads at a glance; `…` says that there is more. */
function openingOf(text: string): string {
  const [clause = ''] = /^.*?(?=[.;](\s|$)|$)/.exec(text) ?? []
  if (clause.length + 1 >= text.length && clause.length <= OPENING) return text
  if (clause.length <= OPENING) return `${clause}…`
  const cut = clause.slice(0, OPENING)
  const comma = cut.lastIndexOf(',')
  return `${cut.slice(0, comma > OPENING / 2 ? comma : Math.max(cut.lastIndexOf(' '), 1))}…`
}
