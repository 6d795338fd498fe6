import type { Contest } from '../contest/contest.ts'
import type { RegisterAct } from '../contest/register.ts'
import type { Blocker, ResultsFilter, ResultsSummary, StandingPage } from '../contract/console/results.ts'
import type { AgencyStanding } from '../standing/collective/agency-standing.ts'
import type { AgencyStandings } from '../standing/stand-agencies.ts'
import type { Progress } from './compute-results.ts'

/** Results without the rows of the people, or what the register must mend before there are any. */
export type Outcome =
  | {
      readonly summary: ResultsSummary
      /** The agencies by every formula, and as the collective prizes rank them: what So sánh cannot count by itself. */
      readonly shown: AgencyStandings['shown']
      readonly awards: readonly AgencyStanding[]
    }
  | { readonly blockers: readonly Blocker[] }

/** What the thread of results is asked for; plain data, since it goes from thread to thread. */
export interface Asked {
  readonly compute: {
    readonly contest: Contest
    readonly acts: readonly RegisterAct[]
    /** Epoch ms. */
    readonly asOf: number
  }
  readonly page: ResultsFilter
  /** `xlsx`, or the table that a .csv is of. */
  readonly file: string
}

/** What it answers, of the results it computed last. */
export interface Answers {
  readonly compute: Outcome
  readonly page: StandingPage | null
  /** null: there is no such table. */
  readonly file: Uint8Array | null
}

export type ToResults = {
  readonly [Ask in keyof Asked]: { id: number; ask: Ask; asked: Asked[Ask] }
}[keyof Asked]

/** From the thread: how far it is, what it gave, or why it failed. */
export type FromResults = { readonly id: number } & (
  | { readonly progress: Progress }
  | { readonly answered: unknown }
  | { readonly failed: string }
)
