import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { call, type Failure, type Fields, isFailure } from '../api.ts'
import type { MessageKey } from '../messages/vi.ts'
import { again, blocked, watch } from './arrive.ts'
import { tick } from './countdown.ts'
import type { AgencyQuizDetails, AgencyQuizEvent } from './events.ts'
import type { Outside } from './outside.ts'
import { start } from './start.ts'
import type { State } from './state.ts'
import { turn } from './turn.ts'

/** The element, as its controller sees it. */
export interface QuizHost extends ReactiveControllerHost, HTMLElement {
  readonly contest: string
  /** Origin of the server, without a slash at its end. */
  readonly api: string
  /** What vouches for the host beside the browser: the `site` hint of a link, the seal of our own frame. */
  readonly evidence: Fields
  readonly outside: Outside
}

/** Something said politely: a sentence and what fills it. */
export type Notice = readonly [key: MessageKey, ...values: number[]]

/** Owns the one `state` of the element. The functions beside it lead from one state to the next. */
export class QuizController implements ReactiveController {
  state: State = { at: 'waiting' }
  notice: Notice | undefined
  /** Set when a person's act opened another step; the element then moves focus once and clears it. */
  moved = false
  /** The agency the server vouched for; null when it did not know this page; undefined before a start. */
  agency: string | null | undefined
  /** The server's clock minus ours, ms. */
  ahead = 0
  /** True when the page's CSP has refused our server. */
  isBlocked = false
  /** The piece of work under way; another one takes its place. */
  work = {}
  /** Ends the pause before the next try. */
  wake = (): void => {}
  /** Ends the countdown. */
  rest = (): void => {}
  readonly host: QuizHost
  #byPerson = false

  constructor(host: QuizHost) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('online', this)
    addEventListener('securitypolicyviolation', this)
    if (this.state.at === 'waiting') watch(this)
    tick(this)
  }

  hostDisconnected(): void {
    removeEventListener('online', this)
    removeEventListener('securitypolicyviolation', this)
    this.rest()
  }

  handleEvent(event: Event): void {
    if ('blockedURI' in event) blocked(this, event.blockedURI)
    else again(this)
  }

  /** Call the server. The answer to work that was given up never comes. */
  async call<T extends object>(path: string, fields?: Fields): Promise<T | Failure> {
    const { work } = this
    const { api, outside, evidence } = this.host
    const reply = await call<T>(outside.fetch, `${api}/v1/${path}`, fields && [...fields, ...evidence])
    if (this.work !== work) return new Promise(() => {})
    if (isFailure(reply)) this.tell('agency-quiz-error', { code: reply.code })
    return reply
  }

  /** Open `state`, saying `notice`; focus follows only what a person did. */
  show(state: State, notice?: Notice, focus = true): void {
    this.state = state
    this.moved ||= focus && this.#byPerson
    this.say(notice)
    tick(this)
  }

  /** Say something politely on the step that is open. */
  say(notice?: Notice): void {
    this.notice = notice
    this.host.requestUpdate()
  }

  /** Tell the page; false when a listener prevented what comes next, which only `agency-quiz-submit` allows. */
  tell<Name extends AgencyQuizEvent>(name: Name, detail: AgencyQuizDetails[Name]): boolean {
    const init = { bubbles: true, composed: true, cancelable: name === 'agency-quiz-submit' }
    return this.host.dispatchEvent(
      new CustomEvent(name, { ...init, detail: { contest: this.host.contest, ...detail } }),
    )
  }

  /** A person pressed the button of `action`; `value` is the button's own. */
  act(action: string, form: HTMLFormElement | null, value: string): void {
    const { state } = this
    this.#byPerson = true
    if (action === 'retry') again(this)
    if (!('contest' in state)) return
    if (/open|done|ended/.test(state.at) && action !== 'copy')
      this.show({ at: 'identity', contest: state.contest, failures: [] })
    if (state.at === 'identity' && form) void start(this, state.contest, new FormData(form))
    if (state.at === 'done' && action === 'copy')
      void navigator.clipboard.writeText(state.result.receipt).then(
        () => this.say(['copied']),
        () => undefined,
      )
    if ('sitting' in state && !state.sitting.sent) turn(this, state, action, value)
  }
}
