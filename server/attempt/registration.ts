import type { Contest } from '../contest/contest.ts'
import { foldLine, isGarbled } from '../contest/pasted-text.ts'
import { choicesOf, typeOf } from '../contest/public-contest.ts'
import type { Rules } from '../contest/rules.ts'
import { FIELD_PREFIX, type Form, single } from '../contract/form.ts'
import { isRefusal, type Refusal, refuse } from '../contract/problem.ts'
import type { ProblemCode } from '../contract/problem-code.ts'
import {
  normaliseDate,
  normaliseEmail,
  normaliseNationalId,
  normaliseNumber,
  normalisePhone,
} from './field-values.ts'

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

/** Characters, as people count them, of a person's name and of any other line of text, such as an address. */
const NAME_LIMIT = 80
const TEXT_LIMIT = 200

/** The wire name of a registration field. */
export const fieldName = (field: { name: string }): string => `${FIELD_PREFIX}${field.name}`

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

/**
 * A typed value of the field that makes two attempts one person's, read as a registration would read it; refused, or
 * empty, where that would.
 */
export function readIdentity(contest: Contest, typed: string): string | Refusal {
  const field = contest.rules.fields.find(({ name }) => name === contest.rules.identity)
  return field ? readField(contest, field, new Map([[fieldName(field), [typed]]])) : ''
}

/**
 * Somebody's data that nobody asked for, or a misspelt field. What portals and proxies add to every form (`_token`, `fbclid`)
 * is none of ours and does no harm.
 */
function strayField({ rules }: Contest, form: Form): Refusal | undefined {
  const asked = rules.fields.map(fieldName)
  const stray = [...form.keys()].find(name => name.startsWith(FIELD_PREFIX) && !asked.includes(name))
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
  const type = typeOf(field)
  if (type === 'choice') return readChoice(contest, field, value)
  if (type === 'name' || type === 'text') {
    const fault = faultOfLine(type, value, pasted)
    return fault === undefined ? value : refuse(fault, name)
  }
  const [normalise, refused] = forms[type]
  return normalise(value) ?? refuse(refused, name)
}

function readChoice(contest: Contest, field: FieldRule, chosen: string): string | Refusal {
  const isOffered = choicesOf(contest, field).some(({ value }) => value === chosen)
  return isOffered ? chosen : refuse('outdated-choice', fieldName(field))
}

/** The types whose values have one spelling, and how what is none of theirs is refused. */
const forms = {
  phone: [normalisePhone, 'invalid-phone'],
  email: [normaliseEmail, 'invalid-email'],
  date: [normaliseDate, 'invalid-date'],
  'national-id': [normaliseNationalId, 'invalid-national-id'],
  number: [normaliseNumber, 'invalid-number'],
} as const satisfies Readonly<Record<string, readonly [(pasted: string) => string | undefined, ProblemCode]>>

/** What keeps a line of text, `folded` from what was `pasted`, from being what its writer meant. */
function faultOfLine(type: 'name' | 'text', folded: string, pasted: string): ProblemCode | undefined {
  if (isGarbled(folded, pasted)) return 'garbled-text'
  const { length } = [...folded]
  if (type === 'text') return length > TEXT_LIMIT ? 'text-too-long' : undefined
  if (!/\p{L}/u.test(folded)) return 'invalid-field'
  return length > NAME_LIMIT ? 'too-long' : undefined
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
