import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { PublicContest, Tally } from '../../server/contract/public.ts'
import { call, type Failure, isFailure, type Reply } from '../api.ts'
import type { Environment } from '../environment.ts'
import { isContest, isTally } from '../shapes.ts'
import { nextRefresh, watchVisibility } from './read-times.ts'

/** Papers are taken for 10 s after the close. */
const SETTLED_MS = 15_000

/** Seconds between readings of what is told a day at a time: a close, or an amendment, may end that sooner. */
const DAILY_S = 60

/** What the element can show; `stale` says why the figures on screen are not the newest. */
export type TallyState =
  | { readonly at: 'loading' }
  | { readonly at: 'shown'; readonly tally: Tally; readonly stale: Failure | null }
  | { readonly at: 'failed'; readonly failure: Failure }

/** The element, as its controller sees it. */
export interface TallyHost extends ReactiveControllerHost, HTMLElement {
  readonly contest: string
  readonly api: string
  /** Seconds between readings; 0 reads once. */
  readonly refresh: number
  readonly environment: Environment
}

/** Reads the tally while somebody can see it, again and again, and keeps the last figures through any failure. */
export class TallyController implements ReactiveController {
  state: TallyState = { at: 'loading' }
  paused = false
  /** The contest is closed, and what was on its way then has come: nothing will change any more. */
  isClosed = false
  readonly #host: TallyHost
  #isVisible = false
  #failures = 0
  #window: Pick<PublicContest, 'status' | 'closes'> | undefined
  /** The reading under way; an older one's answer is ignored. */
  #reading: object | undefined
  #stopWaiting = () => {}
  #stopWatching = () => {}

  constructor(host: TallyHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#stopWatching = watchVisibility(this.#host, isVisible => this.#onVisibility(isVisible))
  }

  hostDisconnected(): void {
    this.#stopWatching()
    this.#stop()
    this.#isVisible = false
  }

  /** Another contest or server: what is on screen is no longer true. */
  restart(): void {
    this.#stop()
    this.#window = undefined
    this.isClosed = false
    this.#show({ at: 'loading' })
    if (this.#isVisible) this.read()
  }

  togglePause(): void {
    this.paused = !this.paused
    if (this.paused) this.#stopWaiting()
    else this.read()
    this.#host.requestUpdate()
  }

  /** Read now, whatever was waiting or under way. */
  async read(): Promise<void> {
    this.#stop()
    const { environment, api, contest } = this.#host
    if (!contest) return
    const reading = {}
    this.#reading = reading
    const reply = await call(environment, `${api}/v1/contests/${encodeURIComponent(contest)}/tally`, isTally)
    if (this.#reading !== reading) return
    this.#failures = isFailure(reply) ? this.#failures + 1 : 0
    this.#show(this.#stateAfter(reply))
    if (!isFailure(reply)) await this.#askWindow(reply.body)
    if (this.#reading !== reading) return
    this.#reading = undefined
    this.#waitForNext(isFailure(reply) ? reply.after : 0)
  }

  /** When the contest closes is asked once, and once more when that should have come: a close may be moved. */
  async #askWindow({ asOf }: Tally): Promise<void> {
    const isOver = () => Date.parse(asOf) >= Date.parse(this.#window?.closes ?? '') + SETTLED_MS
    if (this.#window && !isOver()) return
    const { environment, api, contest } = this.#host
    const reply = await call(environment, `${api}/v1/contests/${encodeURIComponent(contest)}`, isContest)
    if (!isFailure(reply)) this.#window = reply.body
    this.isClosed = this.#window?.status === 'closed' && isOver()
    this.#host.requestUpdate()
  }

  #onVisibility(isVisible: boolean): void {
    if (isVisible === this.#isVisible) return
    this.#isVisible = isVisible
    if (!isVisible) this.#stopWaiting()
    else if (this.#wantsMore() && !this.#reading) this.read()
  }

  #stateAfter(reply: Reply<Tally> | Failure): TallyState {
    if (!isFailure(reply)) return { at: 'shown', tally: reply.body, stale: null }
    if (this.state.at === 'shown') return { ...this.state, stale: reply }
    return { at: 'failed', failure: reply }
  }

  #waitForNext(after = 0): void {
    const { refresh, environment } = this.#host
    if (!(refresh > 0) || !this.#isVisible || !this.#wantsMore()) return
    const isDaily = this.state.at === 'shown' && this.state.tally.disclosure !== undefined
    const usual = isDaily ? Math.max(refresh, DAILY_S) : refresh
    const seconds = nextRefresh(usual, this.#failures, after / 1000, environment.random())
    this.#stopWaiting = environment.after(seconds * 1000, () => this.read())
  }

  /** Asking again does not bring a contest into being, and figures that are read once stay. */
  #wantsMore(): boolean {
    if (this.paused || this.isClosed) return false
    if (this.state.at === 'shown') return this.#host.refresh > 0
    return this.state.at === 'loading' || this.state.failure.code !== 'unknown-contest'
  }

  #show(state: TallyState): void {
    this.state = state
    this.#host.requestUpdate()
  }

  #stop(): void {
    this.#stopWaiting()
    this.#reading = undefined
  }
}
