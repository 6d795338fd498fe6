import type { Contest } from '../contest/contest.ts'
import type { AttemptToken } from '../seal/attempt-token.ts'
import type { DeclaredUnit } from '../store/store.ts'

/**
 * The registration fields called `unit`, `kind` and `group`, where they are chosen from a list. What somebody typed is
 * no unit: it may be anything, also a name, and it would have a count of its own for every way of writing it.
 */
export function declaredUnit(
  { fields }: Pick<Contest['rules'], 'fields'>,
  declared: AttemptToken['declared'],
): DeclaredUnit {
  const chosen = (name: string) =>
    fields.some(field => field.name === name && field.type === 'choice') ? (declared[name] ?? null) : null
  return { unit: chosen('unit'), kind: chosen('kind'), group: chosen('group') }
}
