import { typeOf } from '../contest/public-contest.ts'
import type { Rules } from '../contest/rules.ts'
import type { FieldType } from '../contract/public.ts'
import { typesInLabel } from './types-in-label.ts'

type Field = Rules['fields'][number]

/** The type that a label asks for, where the field is of another; undefined where they agree or the label tells nothing. */
export function typeMeant(field: Field): FieldType | undefined {
  const [meant, ...more] = typesInLabel(field.label)
  const type = typeOf(field)
  return more.length > 0 || type === meant || type === 'choice' ? undefined : meant
}

/** Pairs in which what the label asks for may still be typed, if not as its own type would have it. */
const MAY_BE_TYPED: readonly (readonly [meant: FieldType, type: FieldType])[] = [
  ['email', 'name'],
  ['text', 'name'],
  ['number', 'date'],
  ['text', 'number'],
]

/** Whether a field must be filled in, and refuses every right answer to its label. */
export function isUnfillable(field: Field): boolean {
  const meant = typeMeant(field)
  const type = typeOf(field)
  if (meant === undefined || !field.required || type === 'text') return false
  return !MAY_BE_TYPED.some(pair => pair[0] === meant && pair[1] === type)
}
