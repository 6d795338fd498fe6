import { attemptEvidence, attemptsOfPeople } from './attempt-evidence.ts'
import type { Turn } from './attempt-index.ts'
import { countAttempts, listAttempts } from './attempt-queries.ts'
import { compareCells, compareHours, comparePeople } from './compare-long.ts'
import { consoleQueries } from './console-queries.ts'
import type { HostPage } from './console-reads.ts'
import { itemAnalysis } from './item-analysis.ts'
import type { AttemptFiles } from './open-attempt-files.ts'

/**
 * What is read for the committee off the thread that serves: each a function of the two files, of what is asked, and of
 * `turn`, which it awaits between two steps of at most some 20 ms, with how far it has come. What is asked and what is
 * answered are plain data: they go from thread to thread. A new reading is one line here.
 */
export const longReads = {
  listAttempts,
  countAttempts,
  compareCells,
  compareHours,
  comparePeople,
  attemptEvidence,
  attemptsOfPeople,
  itemAnalysis,
  unregisteredHosts,
} as const satisfies Record<string, LongRead>

/** Strangers may send as many origins as they like, so nobody who submits waits for these to be added up. */
function unregisteredHosts(
  { store }: AttemptFiles,
  asked: {
    readonly contest: string
    readonly registered: readonly string[]
    readonly from: number
    readonly most: number
  },
): Promise<HostPage> {
  return consoleQueries(store).unregistered(asked.contest, asked.registered, asked)
}

// The asked-for shape differs from reading to reading; `never` lets each have its own.
type LongRead = (files: AttemptFiles, asked: never, turn: Turn) => unknown

export type ReadName = keyof typeof longReads
export type Asked<Name extends ReadName> = Parameters<(typeof longReads)[Name]>[1]
export type Answered<Name extends ReadName> = Awaited<ReturnType<(typeof longReads)[Name]>>

/** To the thread: read this, or give that one up. */
export type ToThread =
  | { readonly id: number; readonly read: ReadName; readonly asked: unknown }
  | { readonly id: number; readonly cancel: true }

/** From the thread: how far a reading has come (0…1), what it gave, or why it failed. */
export type FromThread = { readonly id: number } & (
  | { readonly progress: number }
  | { readonly answered: unknown }
  | { readonly failed: string }
)
