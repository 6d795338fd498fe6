import type { Contest } from '../contest/contest.ts'
import { choicesOf } from '../contest/public-contest.ts'
import { foldReading } from '../contest/reads-same.ts'
import type { DeclaredUnit } from '../store/store.ts'
import { declaredUnit, type Registration } from './registration.ts'

/** A contest as a paper was started with, and as it stands now. */
interface Changed {
  readonly atStart: Contest
  readonly inForce: Contest
}

interface Named {
  readonly id: string
  readonly name: string
}

/** The id in force of what was called `id`: found by its name where it has another id now, and else the same. */
function idInForce(id: string, before: readonly Named[], now: readonly Named[]): string {
  if (now.some(each => each.id === id)) return id
  const name = before.find(each => each.id === id)?.name
  if (name === undefined) return id
  return now.find(each => foldReading(each.name) === foldReading(name))?.id ?? id
}

/** The id in force of an agency that a paper was started for, whose row was given another id while the paper lay open. */
export const agencyInForce = ({ atStart, inForce }: Changed, id: string): string =>
  atStart === inForce ? id : idInForce(id, atStart.agencies, inForce.agencies)

/** What was declared from lists, by the ids in force: what a citizen chose is what they read, whatever its id is now. */
export function declaredInForce(changed: Changed, declared: Registration['declared']): DeclaredUnit {
  const { atStart, inForce } = changed
  const chosen = declaredUnit(atStart.rules, declared)
  if (atStart === inForce) return chosen
  const now = (field: keyof DeclaredUnit): string | null => {
    const id = chosen[field]
    return id === null ? null : idInForce(id, offeredIn(atStart, field), offeredIn(inForce, field))
  }
  return { unit: now('unit'), kind: now('kind'), group: now('group') }
}

/** What a field offers to choose from; nothing where it is no more, or no list. */
function offeredIn(contest: Contest, name: string): Named[] {
  const field = contest.rules.fields.find(each => each.name === name && each.type === 'choice')
  return field ? choicesOf(contest, field).map(({ value: id, label }) => ({ id, name: label })) : []
}
