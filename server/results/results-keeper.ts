import { createHash } from 'node:crypto'
import type { Contest } from '../contest/contest.ts'
import { isOverAt } from '../contest/disclosure.ts'
import type { RegisterAct } from '../contest/register.ts'
import type { ResultsFilter, StandingPage } from '../contract/console/results.ts'
import type { Outcome } from './ask-results.ts'
import { ResultsThread } from './ask-thread.ts'
import type { Progress } from './compute-results.ts'
import { OutcomeFile } from './outcome-file.ts'
import { settledInstant } from './settled-instant.ts'

/** What results are computed from, as it is now. */
export interface Sources {
  readonly contest: Contest
  readonly acts: readonly RegisterAct[]
  /** Attempts in the store. */
  readonly attempts: number
}

/** Results as they are kept of one contest. */
interface Kept {
  thread: ResultsThread | undefined
  outcome: Outcome | undefined
  /** What the outcome was computed from but for attempts, and how many of those there were. */
  stamp: string
  attempts: number
  begunAt: number
  tookMs: number
  running: Promise<void> | undefined
  progress: Progress | undefined
  ended: 'stopped' | 'failed' | undefined
  resting: NodeJS.Timeout | undefined
  readonly pages: Map<string, StandingPage | null>
}

/** What is kept of a contest, for who looks. */
export type Looked = Pick<Kept, 'outcome' | 'running' | 'progress' | 'ended' | 'attempts'>

/** New attempts alone are waited for: so long, and so many times what the last computation took. */
const EVERY_MS = 30_000
const TIMES = 20
/** Nobody has looked for so long: the memory is given back, the summary stays. */
const UNSEEN_MS = 600_000
const MOST_PAGES = 30

/**
 * Computes results when somebody looks, and keeps them: one thread a contest, at most a twentieth of one core while
 * attempts come in, and nothing while neither attempts nor rules nor register change.
 */
export class ResultsKeeper {
  readonly #folder: string
  readonly #clock: () => number
  readonly #kept = new Map<string, Kept>()
  readonly #file: OutcomeFile

  constructor({ folder, clock }: { readonly folder: string; readonly clock: () => number }) {
    this.#folder = folder
    this.#clock = clock
    this.#file = new OutcomeFile(folder)
  }

  /** What there is now; begins a computation where it is due. */
  look(sources: Sources): Looked {
    const kept = this.#of(sources.contest)
    this.#stayAwake(kept)
    if (!kept.running && !kept.ended && this.#isDue(kept, sources)) this.#begin(kept, sources)
    return kept
  }

  /** What was last computed of a contest, by any process of this server, whether or not it is still so. */
  lastOf = (contest: Contest): Outcome | undefined => this.#file.read(contest)

  /** Compute now, also where it was stopped or has failed. */
  compute(sources: Sources): void {
    const kept = this.#of(sources.contest)
    kept.ended = undefined
    if (!kept.running) this.#begin(kept, sources)
  }

  /** End the computation under way; what was computed before stays to be read, without its pages. */
  async stop(contest: Contest): Promise<void> {
    const kept = this.#of(contest)
    if (!kept.running) return
    kept.ended = 'stopped'
    await kept.thread?.end()
    await kept.running
  }

  /** A page of the standing; the one read before while it is computed anew. */
  async page(contest: Contest, asked: ResultsFilter): Promise<StandingPage | null> {
    const { thread, running, pages } = this.#of(contest)
    const key = JSON.stringify(asked)
    if (!thread || running || thread.hasEnded) return pages.get(key) ?? null
    const page = await thread.ask('page', asked)
    pages.delete(key)
    pages.set(key, page)
    for (const oldest of pages.keys()) if (pages.size > MOST_PAGES) pages.delete(oldest)
    return page
  }

  /** A file of the results as they are kept; null: there is no such file, or nothing is kept. */
  async file(contest: Contest, name: string): Promise<Uint8Array | null> {
    const { thread, running } = this.#of(contest)
    await running
    return thread && !thread.hasEnded ? thread.ask('file', name) : null
  }

  async end(): Promise<void> {
    for (const { thread, resting } of this.#kept.values()) {
      clearTimeout(resting)
      await thread?.end()
    }
  }

  #of({ rules }: Contest): Kept {
    const kept = this.#kept.get(rules.id) ?? nothingKept()
    this.#kept.set(rules.id, kept)
    return kept
  }

  #stayAwake(kept: Kept): void {
    clearTimeout(kept.resting)
    kept.resting = setTimeout(() => void kept.thread?.end(), UNSEEN_MS).unref()
  }

  #isDue(kept: Kept, sources: Sources): boolean {
    const { thread, outcome, stamp, begunAt, tookMs } = kept
    if (!outcome || !thread || thread.hasEnded || stamp !== stampOf(sources, this.#clock())) return true
    const hasMore = 'summary' in outcome && outcome.summary.totals.attempts !== sources.attempts
    return hasMore && this.#clock() - begunAt >= Math.max(EVERY_MS, TIMES * tookMs)
  }

  #begin(kept: Kept, sources: Sources): void {
    const now = this.#clock()
    const asOf = Number(settledInstant(undefined, now))
    if (!kept.thread || kept.thread.hasEnded) kept.thread = new ResultsThread(this.#folder)
    Object.assign(kept, { begunAt: now, progress: { step: 'attempts', share: 0 } })
    const { contest, acts } = sources
    kept.running = kept.thread
      .ask('compute', { contest, acts, asOf }, progress => Object.assign(kept, { progress }))
      .then(outcome => {
        const stamp = stampOf(sources, now)
        Object.assign(kept, { outcome, stamp, attempts: sources.attempts, tookMs: this.#clock() - now })
        kept.pages.clear()
        this.#file.write(contest, outcome)
      })
      .catch(() => {
        kept.ended ??= 'failed'
      })
      .finally(() => Object.assign(kept, { running: undefined, progress: undefined }))
  }
}

const nothingKept = (): Kept => ({
  ...{ thread: undefined, outcome: undefined, stamp: '', attempts: 0, begunAt: 0, tookMs: 0 },
  ...{ running: undefined, progress: undefined, ended: undefined, resting: undefined, pages: new Map() },
})

/** Rules, list and register, as far as they hold by now; and which rounds are over. */
function stampOf({ contest, acts }: Sources, now: number): string {
  const asOf = Number(settledInstant(undefined, now))
  const known = acts.filter(({ at }) => at <= asOf)
  const over = contest.rules.rounds.filter(round => isOverAt({ ...contest.rules, rounds: [round] }, asOf))
  const register = createHash('sha256').update(JSON.stringify(known)).digest('hex')
  return [contest.version, register, over.length].join(' ')
}
