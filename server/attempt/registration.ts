import type { Contest } from '../contest/contest.ts'
import { foldCode, foldLine, isGarbled } from '../contest/pasted-text.ts'
import { choicesOf } from '../contest/public-contest.ts'
import type { Rules } from '../contest/rules.ts'
import { type Form, single } from '../contract/form.ts'
import { isRefusal, type Refusal, refuse } from '../contract/problem.ts'

/** What a participant declared, cleaned and checked, by field name. */
export type Declared = Readonly<Record<string, string>>

type FieldRule = Rules['fields'][number]

/** Characters, as people count them, of one line of text. */
const LINE_LIMIT = 80

/** The wire name of a registration field. */
export const fieldName = (field: { name: string }): string => `participant.${field.name}`

/** Read and check every registration field the rules ask for. */
export function readDeclared(contest: Contest, form: Form): Declared | Refusal {
  const declared: Record<string, string> = {}
  for (const field of contest.rules.fields) {
    const wire = fieldName(field)
    const sent = single(form, wire)
    if (isRefusal(sent)) return sent
    const value = readField(contest, field, sent ?? '')
    if (isRefusal(value)) return value
    if (value !== '') declared[field.name] = value
  }
  return declared
}

function readField(contest: Contest, field: FieldRule, pasted: string): string | Refusal {
  const wire = fieldName(field)
  const sent = foldLine(pasted)
  if (sent === '') return field.required ? refuse('missing-field', wire) : ''
  if (field.type === 'phone') return normalisePhone(sent) ?? refuse('invalid-phone', wire)
  if (field.type === 'choice')
    return choicesOf(contest, field).some(choice => choice.value === sent)
      ? sent
      : refuse('outdated-choice', wire)
  return isGarbled(sent, pasted) ? refuse('garbled-text', wire) : readLine(sent, wire)
}

/** One line of text, as its writer meant it. */
function readLine(text: string, wire: string): string | Refusal {
  if (!/\p{L}/u.test(text)) return refuse('invalid-field', wire)
  return [...text].length > LINE_LIMIT ? refuse('too-long', wire) : text
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
