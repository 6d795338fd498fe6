import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Environment } from '../environment.ts'
import type { Live } from './contexts.ts'

/** How long a page waits before it asks again. */
export const EVERY_MS = 3_000
/** Numbers older than this say how old they are; where nothing was heard for so long, that the connection is gone. */
export const LATE_MS = 10_000
const TIMEOUT_MS = 8_000
/** Several processes answer in turn, each with its own reading: one so little older takes nothing back. */
const LITTLE_OLDER_MS = 60_000
/** Whoever waits for a long count sees how far it has come. */
const COUNTING_MS = 1_000
const LONGEST_WAIT_MS = 15_000

/** What a page begins with: what the server wrote into it. */
export interface Beginning {
  /** null: nothing to ask for again. */
  readonly source: string | null
  readonly asOf: number
  /** What the server's clock showed then, epoch ms. */
  readonly clock: number
  readonly body: unknown
}

/**
 * Reads a page's numbers every few seconds while somebody looks at the page. What is on screen stays through any
 * failure; `changed` hears of every reading, and of numbers that have grown old. Asking leaves nothing behind on the
 * server and passes every proxy, where a held connection would not.
 */
export class RefreshController implements ReactiveController {
  live: Live
  readonly #source: string | null
  readonly #environment: Environment
  readonly #changed: (live: Live) => void
  #etag: string | null = null
  #failures = 0
  #reading: AbortController | undefined
  #stopWaiting = () => {}
  #stopAgeing = () => {}

  constructor(
    host: ReactiveControllerHost,
    environment: Environment,
    { source, asOf, clock, body }: Beginning,
    changed: (live: Live) => void,
  ) {
    this.#source = source
    this.#environment = environment
    this.#changed = changed
    const state = source === null ? 'still' : 'fresh'
    this.live = {
      body,
      asOf,
      clock,
      heardAt: environment.now(),
      state,
      failure: null,
      share: null,
      retry: () => void this.read(),
    }
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look)
    this.#look()
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look)
    this.#stop()
    this.#stopAgeing()
  }

  /** Ask now, whatever was waiting or under way. */
  async read(): Promise<void> {
    this.#stop()
    if (this.#source === null) return
    const reading = new AbortController()
    this.#reading = reading
    const giveUp = this.#environment.after(TIMEOUT_MS, () => reading.abort())
    const answer = await this.#ask(this.#source, reading.signal)
    giveUp()
    if (this.#reading !== reading) return
    this.#reading = undefined
    this.#failures = answer.failure === null ? 0 : this.#failures + 1
    this.#show(answer)
    this.#wait()
  }

  #look = (): void => {
    if (document.hidden) this.#stop()
    // A page that was opened in the background, or comes back to sight, is asked for at once where it is old.
    else if (this.#age() > EVERY_MS || this.live.body === null) void this.read()
    else this.#wait()
  }

  async #ask(source: string, signal: AbortSignal): Promise<Pick<Live, 'state' | 'failure'> & Partial<Live>> {
    const headers: Record<string, string> = this.#etag ? { 'If-None-Match': this.#etag } : {}
    try {
      const response = await this.#environment.fetch(source, { headers, signal, cache: 'no-store' })
      const clock = this.#clockIn(response)
      const heard = {
        state: 'fresh',
        failure: null,
        share: null,
        clock,
        heardAt: this.#environment.now(),
      } as const
      const asOf = Date.parse(response.headers.get('as-of') ?? '') || this.live.asOf
      const isBehind = asOf < this.live.asOf && this.live.asOf - asOf < LITTLE_OLDER_MS
      if (response.status === 202)
        return { state: this.#stateAfter(202), failure: null, share: shareOf(await response.json()) }
      if (!response.ok && response.status !== 304)
        return { state: this.#stateAfter(response.status), failure: response.status, share: null }
      if (isBehind && hasNumbers(this.live.body)) return heard
      if (response.status === 304) return { ...heard, asOf }
      const body: unknown = await response.json()
      this.#etag = response.headers.get('etag')
      return { ...heard, asOf, body }
    } catch {
      return { state: this.#stateAfter(0), failure: 0, share: null }
    }
  }

  #stateAfter(status: number): Live['state'] {
    if (status === 401) return 'signed-out'
    if (status === 403) return 'forbidden'
    return this.#age() > LATE_MS ? 'late' : 'fresh'
  }

  /** `Date` tells whole seconds, so what was heard before may be nearer. */
  #clockIn(response: Response): number {
    return Math.max(this.live.clock + this.#age(), Date.parse(response.headers.get('date') ?? '') || 0)
  }

  #age = (): number => this.#environment.now() - this.live.heardAt

  #wait(): void {
    this.#stopWaiting()
    const isOver = this.live.state === 'signed-out' || this.live.state === 'forbidden'
    if (this.#source === null || document.hidden || isOver) return
    const every = this.live.share === null ? EVERY_MS : COUNTING_MS
    const wait = Math.min(every * 2 ** this.#failures, LONGEST_WAIT_MS)
    this.#stopWaiting = this.#environment.after(wait, () => void this.read())
    this.#stopAgeing()
    this.#stopAgeing = this.#environment.after(Math.max(0, LATE_MS - this.#age()), this.#growOld)
  }

  /** Nothing has come for ten seconds, whatever is still waited for; a timer may come a little early. */
  #growOld = (): void => {
    if (this.live.state === 'fresh') this.#show({ state: 'late' })
  }

  #show(change: Partial<Live>): void {
    this.live = { ...this.live, ...change }
    this.#changed(this.live)
  }

  #stop(): void {
    this.#stopWaiting()
    this.#reading?.abort()
    this.#reading = undefined
  }
}

const shareOf = (body: unknown): number =>
  typeof body === 'object' && body !== null && 'share' in body ? Number(body.share) : 0

/** What a screen has instead of numbers while they are waited for: how far its index is, or no results yet. */
interface Waited {
  readonly building?: number | null
  readonly summary?: unknown
}

/** Whether a page has numbers by now: they have an instant, and an older reading may not take them back. */
export function hasNumbers(body: unknown): boolean {
  if (body === null) return false
  const { building = null, summary } = body as Waited
  return building === null && summary !== null
}
