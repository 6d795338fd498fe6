import { html } from 'hono/html'
import { keyboardOf } from '../../widget/keyboard.ts'
import { fieldHints } from '../../widget/messages/field-hints.ts'
import { fieldName } from '../attempt/registration.ts'
import type { Form } from '../contract/form.ts'
import type { Refusal } from '../contract/problem.ts'
import type { Field, PublicContest } from '../contract/public.ts'
import { consentPlace, consentView } from './consent-view.ts'
import { faultBeside, faultId, type Place } from './fault-summary.ts'
import type { Say } from './language.ts'
import type { Markup } from './layout.ts'

/** What was typed before, and what of it must be mended. */
export interface TypedForm {
  readonly form: Form
  readonly refusals: readonly Refusal[]
}

/** The controls of the form, in reading order. */
export const registrationPlaces = (say: Say, { fields }: PublicContest): Place[] => [
  ...fields.map(field => placeOf(say, field)),
  consentPlace(say),
]

const placeOf = (say: Say, field: Field): Place => ({
  field: fieldName(field),
  label: say.own(field.label),
  anchor: fieldName(field),
  isChoice: field.type === 'choice',
})

/**
 * Who takes part and what they agree to, as the rules ask. Sent by POST only: nothing personal in an address. Not
 * checked by the browser, which tells one fault at a time and in a language of its own: the server tells them all.
 */
export const registrationForm = (
  say: Say,
  contest: PublicContest,
  site: string | undefined,
  typed: TypedForm,
): Markup =>
  html`<form method="post" action="${say.address(`/q/${contest.id}`)}" accept-charset="utf-8" novalidate>
<h2 id="dang-ky">${say('identity')}</h2>
${site === undefined ? '' : html`<input type="hidden" name="site" value="${site}">`}
${contest.fields.map(field => row(say, field, typed))}
${consentView(say, contest.consent, typed.form.get('consent')?.[0], typed.refusals)}
<p class="actions"><button>${say('toThePaper')}</button></p>
</form>`

function row(say: Say, field: Field, typed: TypedForm): Markup {
  const name = fieldName(field)
  return html`<div class="row">
<label for="${name}">${say.own(field.label)}${field.required ? '' : ` ${say('optional')}`}</label>
${hint(say, field)}
${faultBeside(say, typed.refusals, placeOf(say, field))}
${field.type === 'choice' ? choice(say, field, typed) : input(field, typed)}
</div>`
}

const hint = (say: Say, field: Field): Markup | undefined => {
  const told = toldOf(say, field)
  return told === undefined ? undefined : html`<p class="hint" id="${fieldName(field)}-goi-y">${told}</p>`
}

/** How a field is filled in, where its type has a form of its own. */
const toldOf = (say: Say, { type, hint }: Field): string | undefined =>
  (type === 'phone' ? fieldHints.phone : hint)?.[say.language]

function input(field: Field, typed: TypedForm): Markup {
  const name = fieldName(field)
  const { type, autocomplete, inputmode } = keyboardOf(field.type)
  return html`<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}"${inputmode ? html` inputmode="${inputmode}"` : ''}
 enterkeyhint="next" maxlength="1000" value="${typedValue(typed, name)}"${field.required ? ' required' : ''}${describes(field, typed)}>`
}

function choice(say: Say, field: Field, typed: TypedForm): Markup {
  const name = fieldName(field)
  const chosen = typedValue(typed, name)
  return html`<select id="${name}" name="${name}"${field.required ? ' required' : ''}${describes(field, typed)}>
<option value="">${say('choose')}</option>
${field.options?.map(
  ({ value, label }) =>
    html`<option value="${value}"${value === chosen ? ' selected' : ''}${say.ownLang}>${label}</option>\n`,
)}</select>`
}

function describes(field: Field, { refusals }: TypedForm): Markup {
  const name = fieldName(field)
  const isWrong = refusals.some(refusal => refusal.field === name)
  const ids = [
    ...(field.type === 'phone' || field.hint ? [`${name}-goi-y`] : []),
    ...(isWrong ? [faultId(name)] : []),
  ]
  return html`${isWrong ? ' aria-invalid=true' : ''}${ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"` : ''}`
}

const typedValue = ({ form }: TypedForm, name: string): string => form.get(name)?.[0] ?? ''
