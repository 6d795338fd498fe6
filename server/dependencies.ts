import type { Committee } from './committee/committee.ts'
import type { Contest } from './contest/contest.ts'
import type { RegisterReading } from './folder/read-register.ts'
import type { Warning } from './folder/warning.ts'
import type { ResultsKeeper } from './results/results-keeper.ts'
import type { Keyring } from './seal/keyring.ts'
import type { ConsoleStore } from './store/read-worker.ts'
import type { TurnScope } from './store/store.ts'

/** The contests this server runs: the current version by id, and any version an attempt was started with. */
export interface Contests {
  readonly current: ReadonlyMap<string, Contest>
  version(contest: string, version: string): Promise<Contest | undefined>
}

/** Everything the application is handed. It reads no clock, no environment and no global. */
export interface Dependencies {
  readonly contests: Contests
  /** What deserves a look in the folder of a contest, by its id. */
  readonly warnings: ReadonlyMap<string, readonly Warning[]>
  /** What was decided in a contest, as its folder says now: the one file of it that is read again. */
  readonly registerOf: (contest: Contest) => RegisterReading
  readonly store: ConsoleStore
  /** Results, computed when somebody looks at them. */
  readonly results: ResultsKeeper
  readonly keys: Keyring
  /** What the register's voids give back under a limit. */
  readonly turnsBack: (scope: TurnScope) => number
  /** The people of the console. */
  readonly committee: Committee
  /** Now, in epoch ms: the only time anything is judged by. */
  readonly clock: () => number
  readonly random: (bytes: number) => Buffer
  /** The origin citizens reach this server at, such as `https://thi.phutho.gov.vn`. */
  readonly publicUrl: string
  readonly log: (line: string) => void
  /** Say a sentence to the operator, once for as long as this process runs. */
  readonly warnOnce: (sentence: string) => void
}
