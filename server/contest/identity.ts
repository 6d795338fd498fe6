import { PhoneNumber } from 'libphonenumber-js/core'
import metadata from 'libphonenumber-js/mobile/metadata'
import { isRefusal, type Refusal, refuse } from '../errors.ts'
import type { Contest } from './contest.ts'
import { type Form, single } from './form.ts'
import type { Rules } from './rules.ts'

/** What a participant declared, cleaned and checked, by field name. */
export type Declared = Readonly<Record<string, string>>

type FieldRule = Rules['fields'][number]

const NAME_LIMIT = 80
/** Control, format (bidi, zero-width), surrogate, private-use and unassigned characters. */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]/u

/** The wire name of a registration field. */
export const fieldName = (field: { name: string }): string => `participant.${field.name}`

/** Read and check every registration field the rules ask for. */
export function readDeclared(contest: Contest, form: Form): Declared | Refusal {
  const declared: Record<string, string> = {}
  for (const field of contest.rules.fields) {
    const wire = fieldName(field)
    const sent = single(form, wire)
    if (isRefusal(sent)) return sent
    const value = readField(contest, field, (sent ?? '').trim())
    if (isRefusal(value)) return value
    if (value !== '') declared[field.name] = value
  }
  return declared
}

function readField(contest: Contest, field: FieldRule, sent: string): string | Refusal {
  const wire = fieldName(field)
  if (sent === '') return field.required ? refuse('missing-field', wire) : ''
  if (field.type === 'phone') return normalisePhone(sent) ?? refuse('invalid-phone', wire)
  if (field.type === 'choice')
    return choicesOf(contest, field).some(choice => choice.value === sent)
      ? sent
      : refuse('invalid-field', wire)
  return readText(sent) ?? refuse('invalid-field', wire)
}

/** One line of text as NFC, at most 80 characters as people count them, or undefined. */
function readText(sent: string): string | undefined {
  const text = sent.normalize('NFC').replace(/\p{Zs}+/gu, ' ')
  if (HIDDEN.test(text) || !/\p{L}/u.test(text)) return undefined
  return [...text].length <= NAME_LIMIT ? text : undefined
}

/**
 * A Vietnamese mobile number as E.164, or undefined: `0912 345 678`, `+84 912.345.678`, `84-912-345-678`,
 * `(0912) 345 678`, full-width digits and no-break spaces are all one person.
 */
export function normalisePhone(sent: string): string | undefined {
  const written = sent.normalize('NFKC').replace(/[\s.\-()]/g, '')
  const [, national] = /^(?:\+84|0084|84|0)0?(\d{9})$/.exec(written) ?? []
  if (!national) return undefined
  const phone = new PhoneNumber(`+84${national}`, metadata)
  return phone.isValid() ? phone.number : undefined
}

/** The values a choice field accepts, with the labels people see. */
export function choicesOf(contest: Contest, field: FieldRule): { value: string; label: string }[] {
  if (field.options !== 'agencies') return field.options ?? []
  const agencies = contest.agencies.map(agency => ({ value: agency.id, label: agency.name }))
  return field.other ? [...agencies, { value: 'other', label: field.other }] : agencies
}
