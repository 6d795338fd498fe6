import { createContext } from '@lit/context'
import type { ConsoleContest, SignedIn } from '../../server/contract/console/shell.ts'

/** The numbers of a page as they are now, and how far they can be trusted. */
export interface Live {
  /** What the screen shows, of its own shape; null: not known yet, which is never the same as nothing. */
  readonly body: unknown
  /** When `body` was true on the server's clock, epoch ms. */
  readonly asOf: number
  /** When that was heard, on the clock of the browser (`Environment.now`), ms, … */
  readonly heardAt: number
  /** … and what the server's clock showed then, epoch ms: numbers that many read at once are a little older. */
  readonly clock: number
  /**
   * `still`: this page does not refresh. `fresh`: told within ten seconds. `late`: not, the connection is gone.
   * `signed-out`, `forbidden`: nothing newer is told to this person.
   */
  readonly state: 'still' | 'fresh' | 'late' | 'signed-out' | 'forbidden'
  /** HTTP status of the last answer that was none, 0 where there was no answer at all; null: the last one was good. */
  readonly failure: number | null
  /** How far the server has come with counting what is newer, 0 to 1; null: it is not counting. */
  readonly share: number | null
  /** Read now. */
  readonly retry: () => void
}

/** The contest of the page; null: a page of no contest. */
export const contestContext = createContext<ConsoleContest | null>(Symbol('contest'))

/** Who is signed in. */
export const memberContext = createContext<SignedIn>(Symbol('member'))

/** The page's numbers, again and again. */
export const liveContext = createContext<Live>(Symbol('live'))
