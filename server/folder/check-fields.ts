import { typeOf } from '../contest/public-contest.ts'
import { foldReading } from '../contest/reads-same.ts'
import type { Rules } from '../contest/rules.ts'
import { type Fault, fault, type Place } from './fault.ts'
import { isUnfillable, typeMeant } from './label-and-type.ts'
import { checkUnique, type PlaceOf } from './rules-document.ts'

type Field = Rules['fields'][number]

/** Names the wire and the store use themselves, and those every JavaScript object already has. */
const reserved = new Set([
  ...[
    'participant',
    'consent',
    'token',
    'prediction',
    'attempt',
    'receipt',
    'contest',
    'round',
    'site',
    'host',
  ],
  ...['via', 'agency', 'identity', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'],
])

/** The registration fields, the identity among them, and the prizes that lean on a field. */
export function checkFields(rules: Partial<Rules>, placeOf: PlaceOf): Fault[] {
  if (rules.fields === undefined) return []
  const names = rules.fields.map(field => field.name)
  return [
    ...rules.fields.flatMap((field, index) => checkField(field, index, names, placeOf)),
    ...checkIdentity(rules.identity, rules.fields, placeOf),
    ...checkDeclared(rules, rules.fields, placeOf),
  ]
}

function checkField(field: Field, index: number, names: readonly string[], placeOf: PlaceOf): Fault[] {
  const at = (key: string) => placeOf(['fields', index, key])
  const faults: Fault[] = []
  if (names.indexOf(field.name) < index) faults.push(fault('duplicate-field', at('name'), field.name))
  if (reserved.has(field.name)) faults.push(fault('reserved-field', at('name'), field.name))
  if (field.type === 'choice' && field.options === undefined)
    faults.push(fault('choice-without-options', at('type')))
  if (field.type !== 'choice' && field.options !== undefined) {
    faults.push(fault('options-without-choice', at('options'), 'options'))
  }
  if (field.other !== undefined && field.options !== 'agencies') {
    faults.push(fault('options-without-choice', at('other'), 'other'))
  }
  const meant = typeMeant(field)
  if (meant !== undefined && isUnfillable(field))
    faults.push(fault('unfillable-field', at('type'), field.label, typeOf(field), meant))
  return Array.isArray(field.options) ? [...faults, ...checkChosen(field.options, index, placeOf)] : faults
}

/** Options that read the same, or that say the same to the server. */
function checkChosen(
  options: readonly { value: string; label: string }[],
  index: number,
  placeOf: PlaceOf,
): Fault[] {
  const values = options.map(option => option.value)
  const labels = options.map(option => foldReading(option.label))
  const twins = labels.flatMap((label, at) => {
    const first = labels.indexOf(label)
    const place = placeOf(['fields', index, 'options', at, 'label'])
    return first < at ? [fault('identical-options', place, String(first + 1))] : []
  })
  return [...twins, ...checkUnique(values, ['fields', index, 'options'], 'value', placeOf)]
}

/** The identity makes two attempts one person's: it must always be there, and differ between people. */
function checkIdentity(identity: string | undefined, fields: readonly Field[], placeOf: PlaceOf): Fault[] {
  if (identity === undefined) return []
  const place = placeOf(['identity'])
  const field = fields.find(each => each.name === identity)
  if (field === undefined) return [fault('identity-not-a-field', place, identity)]
  if (!field.required) return [fault('identity-not-required', place, identity)]
  if (field.type === 'name' || field.type === 'date') return [fault('identity-is-shared', place, identity)]
  return field.type === 'choice' ? [fault('identity-is-a-choice', place, identity)] : []
}

function checkDeclared(
  { prizes, compare }: Partial<Rules>,
  fields: readonly Field[],
  placeOf: PlaceOf,
): Fault[] {
  if (fields.some(field => field.options === 'agencies' && field.required)) return []
  const leans = (unit: string | undefined) => unit === 'declared' || unit === 'agree'
  return [
    ...(leans(compare?.unit) ? [fault('declared-without-field', placeOf(['compare', 'unit']))] : []),
    ...(prizes?.collective ?? []).flatMap(({ unit }, index) =>
      leans(unit) ? [fault('declared-without-field', placeOf(['prizes', 'collective', index, 'unit']))] : [],
    ),
  ]
}

/** Values that the rules name of a choice field, `kind` or `group`, which must be among its options. */
export function checkChoices(
  { fields }: Partial<Rules>,
  name: 'kind' | 'group',
  values: readonly string[],
  placeAt: (index: number) => Place,
): Fault[] {
  if (fields === undefined) return []
  const options = fields.find(field => field.name === name)?.options
  const known = Array.isArray(options) ? options.map(({ value }) => value) : []
  return values.flatMap((value, index) =>
    known.includes(value) ? [] : [fault('unknown-choice', placeAt(index), name, value)],
  )
}
