import { html, nothing } from 'lit'
import type { Field } from '../../../server/contract/public.ts'
import type { Failure } from '../../api.ts'
import { keyboardOf } from '../../keyboard.ts'
import { isShort, type Paragraph, paragraphsOf, summaryOf } from '../../messages/consent.ts'
import type { State } from '../state.ts'
import { alert, button, describedBy, heading, link, row, type View, type ViewContext } from './parts.ts'

/**
 * Who takes part and what they agree to. What is typed leaves with the start alone; another attempt finds it again, but
 * not the tick: a box that comes ticked is nobody's consent, and the next person may be another.
 */
export function registration(
  context: ViewContext,
  { at, contest, failures }: Extract<State, { at: 'identity' | 'starting' }>,
): View {
  const { say } = context
  const about = (name?: string) => failures.find(({ field }) => field === name)
  return html`<form novalidate>
    ${heading(context, say('identity'))}${alert(context, about())}
    ${contest.fields.map(field => rowOf(context, field, about(field.name)))}
    ${consent(context, contest.consent.text, about('consent'))}
    <p class="actions">${button(context, 'start', at === 'starting' ? 'loading' : 'start', 'primary')}${about() ? link(context, context.page) : nothing}</p>
  </form>`
}

function rowOf(context: ViewContext, field: Field, failure: Failure | undefined): View {
  const { name, label, type, required } = field
  const { say, lang } = context
  const shown = required ? label : `${label} ${say('optional')}`
  const hint = type === 'phone' ? say('phoneHint') : field.hint?.[lang]
  return row(context, { name, label: shown, hint }, input(context, field, failure, hint), failure)
}

function input(
  { say, form }: ViewContext,
  { name, type, required, options }: Field,
  failure: Failure | undefined,
  hint: string | undefined,
): View {
  const before = form?.get(name)
  const by = describedBy(name, hint, failure)
  if (type === 'choice')
    return html`<select part="field" id=${name} name=${name} ?required=${required} aria-invalid=${!!failure} aria-describedby=${by}>
      <option value="">${say('choose')}</option>
      ${options?.map(({ value, label }) => html`<option value=${value} ?selected=${value === before}>${label}</option>`)}
    </select>`
  const keyboard = keyboardOf(type)
  return html`<input part="field" id=${name} name=${name} ?required=${required} aria-invalid=${!!failure} aria-describedby=${by} .value=${before ?? ''}
    type=${keyboard.type} autocomplete=${keyboard.autocomplete} inputmode=${keyboard.inputmode ?? nothing} enterkeyhint="next">`
}

/** What is agreed to: what its paragraphs are called and begin with, the whole of it on demand, and the tick. */
function consent(context: ViewContext, text: string, failure: Failure | undefined): View {
  const { say } = context
  const paragraphs = paragraphsOf(text)
  return html`<div class="consent" lang="vi">${
    isShort(text)
      ? paragraphs.map(paragraph)
      : html`${summaryOf(paragraphs).map(({ label, text }) => paragraph({ label, text: firstOf(text) }))}
        <details><summary>${say('wholeConsent')}</summary>${paragraphs.map(paragraph)}</details>`
  }</div>
  <div><label class="choice" part="option"><input type="checkbox" name="consent" value="1" required aria-invalid=${!!failure}
    aria-describedby=${describedBy('consent', false, failure)}><span>${say('agree')}</span></label>${alert(context, failure, 'consent')}</div>`
}

/** The first clause of a paragraph, for the summary. */
const firstOf = (text: string): string => text.split(/[;.](?:\s|$)/)[0] ?? text

const paragraph = ({ label, text }: Paragraph): View =>
  html`<p>${label && html`<b>${label}:</b> `}${text}</p>`
