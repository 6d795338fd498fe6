import { html } from 'hono/html'
import { fieldName } from '../attempt/registration.ts'
import type { Form } from '../contract/form.ts'
import { type Refusal, sentenceOf } from '../contract/problem.ts'
import type { Field, PublicContest } from '../contract/public.ts'
import { consentPlace, consentView } from './consent-view.ts'
import { faultBeside, faultId } from './fault-summary.ts'
import type { Markup } from './layout.ts'
import type { Place } from './say-refusal.ts'

/** What was typed before, and what of it must be mended. */
export interface Typed {
  readonly form: Form
  readonly refusals: readonly Refusal[]
}

/** The controls of the form, in reading order. */
export const registrationPlaces = ({ fields }: PublicContest): Place[] => [
  ...fields.map(placeOf),
  consentPlace,
]

const placeOf = (field: Field): Place => ({
  field: fieldName(field),
  label: field.label,
  anchor: fieldName(field),
  isChoice: field.type === 'choice',
})

/**
 * Who takes part and what they agree to, as the rules ask. Sent by POST only: nothing personal in an address. Not
 * checked by the browser, which tells one fault at a time and in a language of its own: the server tells them all.
 */
export const registrationForm = (contest: PublicContest, site: string | undefined, typed: Typed): Markup =>
  html`<form method="post" action="/q/${contest.id}" accept-charset="utf-8" novalidate>
<h2 id="dang-ky">Thông tin người dự thi</h2>
${site === undefined ? '' : html`<input type="hidden" name="site" value="${site}">`}
${contest.fields.map(field => row(field, typed))}
${consentView(contest.consent, typed.form.get('consent')?.[0], typed.refusals)}
<p class="actions"><button>Nhận đề và làm bài</button></p>
</form>`

function row(field: Field, typed: Typed): Markup {
  const name = fieldName(field)
  return html`<div class="row">
<label for="${name}">${field.label}${field.required ? '' : ' (không bắt buộc)'}</label>
${hint(field)}
${faultBeside(typed.refusals, placeOf(field))}
${field.type === 'choice' ? choice(field, typed) : input(field, typed)}
</div>`
}

const hint = (field: Field): Markup | undefined =>
  field.type === 'phone'
    ? html`<p class="hint" id="${fieldName(field)}-goi-y">${sentenceOf('invalid-phone').remedy}</p>`
    : undefined

function input(field: Field, typed: Typed): Markup {
  const name = fieldName(field)
  const isPhone = field.type === 'phone'
  const completes = isPhone ? 'tel' : /name$/i.test(field.name) ? 'name' : 'off'
  return html`<input id="${name}" name="${name}" type="${isPhone ? 'tel' : 'text'}" autocomplete="${completes}"
 maxlength="200" value="${typedValue(typed, name)}"${field.required ? ' required' : ''}${describes(field, typed)}>`
}

function choice(field: Field, typed: Typed): Markup {
  const name = fieldName(field)
  const chosen = typedValue(typed, name)
  return html`<select id="${name}" name="${name}"${field.required ? ' required' : ''}${describes(field, typed)}>
<option value="">Chọn…</option>
${field.options?.map(
  ({ value, label }) =>
    html`<option value="${value}"${value === chosen ? ' selected' : ''}>${label}</option>\n`,
)}</select>`
}

function describes(field: Field, { refusals }: Typed): Markup {
  const name = fieldName(field)
  const isWrong = refusals.some(refusal => refusal.field === name)
  const ids = [...(field.type === 'phone' ? [`${name}-goi-y`] : []), ...(isWrong ? [faultId(name)] : [])]
  return html`${isWrong ? ' aria-invalid=true' : ''}${ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"` : ''}`
}

const typedValue = ({ form }: Typed, name: string): string => form.get(name)?.[0] ?? ''
