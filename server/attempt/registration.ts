import type { Contest } from '../contest/contest.ts'
import { foldCode, foldLine, isGarbled } from '../contest/pasted-text.ts'
import { choicesOf } from '../contest/public-contest.ts'
import type { Rules } from '../contest/rules.ts'
import { type Form, fieldsOf, StartBody, single, without } from '../contract/form.ts'
import { isRefusal, type Refusal, refuse } from '../contract/problem.ts'

/** What a person registers with: what they declare, cleaned and checked, and the text they agree to. */
export interface Registration {
  /** By field name; what need not be declared and was not is left out. */
  readonly declared: Readonly<Record<string, string>>
  /** Version of the consent text. */
  readonly consent: string
}

/** Everything that keeps a registration from being taken, in the order in which it is told. */
export interface RegistrationFaults {
  readonly faults: readonly [Refusal, ...Refusal[]]
}

type FieldRule = Rules['fields'][number]

/** Characters, as people count them, of one line of text. */
const LINE_LIMIT = 80

/** The wire name of a registration field. */
export const fieldName = (field: { name: string }): string => `participant.${field.name}`

/**
 * The registration in a form, or every fault of it: first a field that the contest does not ask for, then its own
 * fields in their order, then the consent.
 */
export function readRegistration(contest: Contest, form: Form): Registration | RegistrationFaults {
  const stray = strayField(contest, form)
  const faults = stray ? [stray] : []
  const unlessRefused = (value: string | Refusal): string => {
    if (!isRefusal(value)) return value
    faults.push(value)
    return ''
  }
  const declared: Record<string, string> = {}
  for (const field of contest.rules.fields) {
    const value = unlessRefused(readField(contest, field, form))
    if (value !== '') declared[field.name] = value
  }
  const consent = unlessRefused(readConsent(contest, form))
  const [first, ...others] = faults
  return first ? { faults: [first, ...others] } : { declared, consent }
}

const NAMED_FIELDS = fieldsOf(StartBody)

function strayField({ rules }: Contest, form: Form): Refusal | undefined {
  const [stray] = without(form, [...rules.fields.map(fieldName), ...NAMED_FIELDS]).keys()
  return stray === undefined ? undefined : refuse('unknown-field', stray)
}

/** The version of the consent text that was agreed to; refused unless it is the one in force. */
function readConsent({ rules }: Contest, form: Form): string | Refusal {
  const version = single(form, 'consent')
  if (isRefusal(version)) return version
  if (!version) return refuse('missing-consent', 'consent')
  return version === rules.consent.version ? version : refuse('outdated-consent', 'consent')
}

function readField(contest: Contest, field: FieldRule, form: Form): string | Refusal {
  const name = fieldName(field)
  const sent = single(form, name)
  if (isRefusal(sent)) return sent
  const pasted = sent ?? ''
  const value = foldLine(pasted)
  if (value === '') return field.required ? refuse('missing-field', name) : ''
  if (field.type === 'phone') return normalisePhone(value) ?? refuse('invalid-phone', name)
  if (field.type === 'choice') return readChoice(contest, field, value)
  return isGarbled(value, pasted) ? refuse('garbled-text', name) : readLine(value, name)
}

function readChoice(contest: Contest, field: FieldRule, chosen: string): string | Refusal {
  const isOffered = choicesOf(contest, field).some(({ value }) => value === chosen)
  return isOffered ? chosen : refuse('outdated-choice', fieldName(field))
}

/** One line of text, as its writer meant it. */
function readLine(text: string, name: string): string | Refusal {
  if (!/\p{L}/u.test(text)) return refuse('invalid-field', name)
  return [...text].length > LINE_LIMIT ? refuse('too-long', name) : text
}

/**
 * The registration fields called `unit`, `kind` and `group`, where they are chosen from a list. What somebody typed is
 * no unit: it may be anything, also a name, and it would have a count of its own for every way of writing it.
 */
export function declaredUnit(
  { fields }: Pick<Rules, 'fields'>,
  declared: Registration['declared'],
): Record<'unit' | 'kind' | 'group', string | null> {
  const chosen = (name: string) =>
    fields.some(field => field.name === name && field.type === 'choice') ? (declared[name] ?? null) : null
  return { unit: chosen('unit'), kind: chosen('kind'), group: chosen('group') }
}

/**
 * A Vietnamese mobile number as E.164, or undefined: `0912 345 678`, `+84 912.345.678`, `84-912-345-678`,
 * `(0912) 345 678`, `0912/345/678`, `tel:0912345678`, full-width digits and whatever mark stands between or around the
 * digits are all one person. Any number of the mobile ranges 03, 05,
 * 07, 08 and 09 is taken, also where no operator is known to use it yet: a number refused wrongly costs a citizen the
 * contest, one taken wrongly costs nothing before the award.
 */
export function normalisePhone(pasted: string): string | undefined {
  const written = foldCode(pasted)
    .replace(/^tel:/i, '')
    .replace(/[^\p{L}\p{N}+*#]/gu, '')
  const national = /^(?:\+84|0084|84|0)0?([35789]\d{8})$/.exec(written)?.[1]
  return national && `+84${national}`
}
