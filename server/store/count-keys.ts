import { dayOf, hourOf } from '../contest/calendar.ts'
import type { Submission } from './store.ts'

/** An attempt as the counts see it; '' stands for what was not declared, or vouched for by nobody. */
export interface CountedAttempt {
  readonly contest: string
  readonly round: string
  /** When it was handed in, epoch ms. */
  readonly at: number
  readonly agency: string
  /** The registered origin; every other one is the bucket '', so that nobody can multiply the rows. */
  readonly host: string
  readonly via: string
  readonly unit: string
  readonly kind: string
  readonly group: string
}

type Labels = Pick<Submission, 'contest' | 'round' | 'agency' | 'host' | 'via' | 'unit' | 'kind' | 'group'>

/** What an attempt that was handed in `at` is counted under. */
export const countedAttempt = (labels: Labels, at: number): CountedAttempt => ({
  contest: labels.contest,
  round: labels.round,
  at,
  agency: labels.agency ?? '',
  host: labels.agency === null ? '' : (labels.host ?? ''),
  via: labels.via,
  unit: labels.unit ?? '',
  kind: labels.kind ?? '',
  group: labels.group ?? '',
})

/** The round under which the whole contest is counted. */
export const WHOLE = ''

/** What people are counted within; of these the sums are kept for each round and for the whole contest. */
export const SCOPES = ['contest', 'agency', 'unit', 'agree', 'unit-group'] as const
export type Scope = (typeof SCOPES)[number]

/** What an attempt, or a person's earlier ones, can be placed by. */
export type Place = Pick<CountedAttempt, 'agency' | 'unit' | 'group'>

/** Where in a scope an attempt belongs; undefined: nowhere. `agree` has only those whose host and unit are one agency. */
export function keyIn(scope: Scope, { agency, unit, group }: Place): string | undefined {
  if (scope === 'contest') return ''
  if (scope === 'agency') return agency
  if (scope === 'unit') return unit
  if (scope === 'agree') return agency !== '' && agency === unit ? agency : undefined
  return group === '' ? undefined : `${unit} ${group}`
}

/** The other dimensions that a screen asks for at once, each with its key. */
export const dimensionsOf = ({ agency, host, via, unit, group, at }: CountedAttempt) => {
  const hour = hourOf(at)
  return {
    'agency-via': `${agency} ${via}`,
    via,
    host,
    group,
    'agency-unit': `${agency} ${unit}`,
    'agency-day': `${agency} ${dayOf(at)}`,
    hour: `${hour}`,
  }
}
