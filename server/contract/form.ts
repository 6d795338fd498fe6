import { type Refusal, refuse } from './problem.ts'

/** A submitted form, whatever the body was encoded as: each field's values in the order sent. */
export type Form = ReadonlyMap<string, readonly string[]>

/** The single value of a field, or undefined when it was not sent. */
export function single(form: Form, name: string): string | undefined | Refusal {
  const values = form.get(name)
  if (values === undefined) return undefined
  return values.length === 1 ? values[0] : refuse('repeated-field', name)
}

/** The form without the named fields. */
export function without(form: Form, names: readonly string[]): Form {
  const rest = new Map(form)
  for (const name of names) rest.delete(name)
  return rest
}
