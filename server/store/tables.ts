import type { CountOf } from '../contract/console/compare.ts'
import type { Via } from '../contract/public.ts'

/** A running sum of one round of a contest; `round` '': of all of it. */
export interface Sum extends CountOf {
  readonly contest: string
  readonly round: string
}

/** The tables of counts as the queries see them that no attempt waits for. */
export interface Tables {
  sums: Sum
  cells: {
    contest: string
    round: string
    hour: number
    agency: string
    via: Via
    unit: string
    kind: string
    attempts: number
    valid: number
  }
  people: {
    contest: string
    by: string
    round: string
    hour: number
    key: string
    kind: string
    count: number
  }
  hosts: { contest: string; host: string; via: string; attempts: number; people: number; last_at: number }
}
