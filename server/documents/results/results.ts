import type { Contest } from '../../contest/contest.ts'
import { choicesOf } from '../../contest/public-contest.ts'
import { labelsOf } from '../../contest/say-rules/say-numbers.ts'
import type { Stand } from '../../standing/stand-of.ts'

/** What the papers of results are made from. */
export interface Results {
  readonly contest: Contest
  readonly stand: Stand
  /** The code by which an attempt goes outside: its receipt. */
  readonly receiptOf: (attempt: string) => string
  /** Whether the population of the prediction was fixed in every round; true where nothing is predicted. */
  readonly isFrozen: boolean
}

/** How long somebody was at it, as it stands over a column. */
export const DURATION_TITLE = 'Thời gian làm (giây)'

/** What a scope of standings is called: a round by its title, or the contest. */
export function nameScope({ rules: { rounds } }: Contest, scope: string): string {
  return rounds.find(({ id }) => id === scope)?.title ?? 'Cả cuộc thi'
}

/** What a standing is called, by the name it has in the rules: its scope, and the kinds it is of. */
export function nameStanding(contest: Contest, name: string): string {
  const [scope = '', ...kinds] = name.split(' ')
  const field = contest.rules.fields.find(each => each.name === 'kind')
  const options = Array.isArray(field?.options) ? field.options : []
  const labels = kinds.map(kind => options.find(({ value }) => value === kind)?.label ?? kind)
  return [nameScope(contest, scope), ...labels].join(', ')
}

/** What agencies are called, by their ids. */
export function nameAgencies({ agencies }: Contest): (id: string | null) => string {
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  return id => (id === null ? '' : (names.get(id) ?? id))
}

/** What declared units are called, by what was declared; one that is listed no more by its id. */
export function nameUnits(contest: Contest): (id: string | null) => string {
  const field = contest.rules.fields.find(({ name }) => name === 'unit')
  const choices = new Map(
    field?.type === 'choice' ? choicesOf(contest, field).map(({ value, label }) => [value, label]) : [],
  )
  const agencyOf = nameAgencies(contest)
  return id => (id === null ? '' : (choices.get(id) ?? agencyOf(id)))
}

/** What people read for a kind, or a mandatory group, that was declared; null: none was. */
export const nameKinds =
  ({ rules }: Contest, field: 'kind' | 'group' = 'kind'): ((value: string | null) => string | null) =>
  value =>
    value === null ? null : labelsOf(rules, field, [value]).join()
