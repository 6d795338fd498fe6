import type { Contest } from '../../contest/contest.ts'
import type { Dependencies } from '../../dependencies.ts'
import type { ItemCounts } from '../../store/item-analysis.ts'
import { keyedQuestions } from './bank-analysis.ts'

/** The reading of one contest's bank: what it last gave, and how far the one under way has come. */
interface Reading {
  items: readonly ItemCounts[] | undefined
  at: number
  share: number
  running: Promise<void> | undefined
  giveUp: AbortController
  timer: NodeJS.Timeout | undefined
}

/** What a page shows: the analysis as of `at` (epoch ms), or how far it has come, 0…1. */
export type Analysed =
  | { readonly items: readonly ItemCounts[]; readonly at: number }
  | { readonly share: number }

/** An analysis is told again for so long. */
const GOOD_MS = 10_000
/** Nobody has asked for so long: the reading is given up. */
const UNASKED_MS = 15_000

/** How the questions of a bank have gone, read off the thread that serves and once however many look. */
export class AnalysisKeeper {
  readonly #deps: Pick<Dependencies, 'store' | 'clock'>
  readonly #readings = new WeakMap<Contest, Reading>()

  constructor(deps: Pick<Dependencies, 'store' | 'clock'>) {
    this.#deps = deps
  }

  /** What there is after at most `patienceMs`. Rejects where the store can't be read. */
  async ask(contest: Contest, patienceMs: number): Promise<Analysed> {
    const reading = this.#asked(contest)
    const isOld = this.#deps.clock() - reading.at >= GOOD_MS
    if (!reading.running && (!reading.items || isOld)) this.#begin(contest, reading)
    if (reading.running) await Promise.race([reading.running, patience(patienceMs)])
    const { items, at, share } = reading
    return items && !reading.running ? { items, at } : { share }
  }

  /** Give the reading up now: somebody pressed Huỷ. */
  cancel(contest: Contest): void {
    this.#readings.get(contest)?.giveUp.abort()
  }

  #asked(contest: Contest): Reading {
    const reading = this.#readings.get(contest) ?? unread()
    this.#readings.set(contest, reading)
    clearTimeout(reading.timer)
    reading.timer = setTimeout(() => reading.giveUp.abort(), UNASKED_MS).unref()
    return reading
  }

  #begin(contest: Contest, reading: Reading): void {
    const asked = { contest: contest.rules.id, questions: keyedQuestions(contest) }
    reading.giveUp = new AbortController()
    reading.share = 0
    const watched = {
      signal: reading.giveUp.signal,
      progress: (share: number) => {
        reading.share = share
      },
    }
    reading.running = this.#deps.store.reads
      .run('itemAnalysis', asked, watched)
      .then(items => {
        Object.assign(reading, { items, at: this.#deps.clock() })
      })
      .finally(() => {
        reading.running = undefined
      })
    // Whoever waits hears of it; where nobody waits any more, nobody need.
    reading.running.catch(() => {})
  }
}

const unread = (): Reading => ({
  ...{ items: undefined, at: 0, share: 0, running: undefined, timer: undefined },
  giveUp: new AbortController(),
})

const patience = (ms: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, ms).unref()
  })
