import type { Dependencies } from '../../dependencies.ts'
import type { Sought } from '../../store/sought.ts'

/** A count that was asked for: what it last came to, when that was so, and the reading that is under way. */
interface Kept {
  value: number | null
  at: number
  tookMs: number
  running: Promise<void> | undefined
  giveUp: AbortController
  timer: NodeJS.Timeout | undefined
}

/** A count is good for as long as two pages take to ask again, or for five times what it took. */
const GOOD_MS = 2000
const TIMES = 5
/** Nobody has asked for so long: it is given up. */
const UNASKED_MS = 15_000
const MOST_KEPT = 200

/** Counts that may take long, each made once however many people look: fifty pages that ask every few seconds cost one reading. */
export class CountKeeper {
  readonly #deps: Pick<Dependencies, 'store' | 'clock'>
  readonly #kept = new Map<string, Kept>()

  constructor(deps: Pick<Dependencies, 'store' | 'clock'>) {
    this.#deps = deps
  }

  /** How many match, as of a moment ago; null where it is still being counted after `patienceMs`. */
  async count(sought: Sought, patienceMs: number): Promise<number | null> {
    const count = this.#asked(JSON.stringify(sought))
    if (!count.running && !this.#isGood(count)) this.#begin(sought, count)
    if (count.running) await Promise.race([count.running, patience(patienceMs)])
    return count.value
  }

  #asked(key: string): Kept {
    const count = this.#kept.get(key) ?? fresh()
    this.#kept.delete(key)
    this.#kept.set(key, count)
    forgetOldest(this.#kept)
    clearTimeout(count.timer)
    count.timer = setTimeout(() => count.giveUp.abort(), UNASKED_MS).unref()
    return count
  }

  #isGood({ value, at, tookMs }: Kept): boolean {
    return value !== null && this.#deps.clock() - at < Math.max(GOOD_MS, TIMES * tookMs)
  }

  #begin(sought: Sought, count: Kept): void {
    const { store, clock } = this.#deps
    const from = clock()
    count.giveUp = new AbortController()
    const end = () => {
      count.running = undefined
    }
    count.running = store.reads
      .run('countAttempts', sought, { signal: count.giveUp.signal })
      .then(value => {
        Object.assign(count, { value, at: clock(), tookMs: clock() - from })
      })
      .finally(end)
  }
}

const fresh = (): Kept => ({
  ...{ value: null, at: 0, tookMs: 0, running: undefined, timer: undefined },
  giveUp: new AbortController(),
})

const patience = (ms: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, ms).unref()
  })

function forgetOldest(kept: Map<string, Kept>): void {
  for (const [key, { running }] of kept) {
    if (kept.size <= MOST_KEPT) return
    if (!running) kept.delete(key)
  }
}
