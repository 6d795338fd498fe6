import type { ReactiveController } from 'lit'
import { type Answer, call, type Failure, type Fields, type IsOurs, isFailure } from '../api.ts'
import { again, blocked } from './arrive.ts'
import { tick } from './countdown.ts'
import type { AgencyQuizDetails, AgencyQuizEvent } from './events.ts'
import { loadWhenNear } from './near.ts'
import type { Notice, Quiz, QuizHost } from './quiz.ts'
import { start } from './start.ts'
import type { State } from './state.ts'
import { turn } from './turn.ts'

/** Owns the one `state` of the element. The functions beside it lead from one state to the next. */
export class QuizController implements ReactiveController, Quiz {
  state: State = { at: 'waiting' }
  notice: Notice | undefined
  /** Set when a person's act opened another step; the element then moves focus once and clears it. */
  moved = false
  agency: string | null | undefined
  given = new FormData()
  ahead = 0
  ticked: number | undefined
  isDoubtful = false
  isAsking = false
  silent = 0
  nextAsk = 0
  isBlocked = false
  work = {}
  wake = (): void => {}
  rest = (): void => {}
  readonly host: QuizHost
  #byPerson = false
  /** What may end a wait: none of it is relied on. */
  readonly #heard = [
    [window, 'online'],
    [window, 'pageshow'],
    [window, 'securitypolicyviolation'],
    [document, 'visibilitychange'],
  ] as const

  constructor(host: QuizHost) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {
    for (const [target, type] of this.#heard) target.addEventListener(type, this)
    if (this.state.at === 'waiting') void loadWhenNear(this)
    tick(this)
  }

  hostDisconnected(): void {
    for (const [target, type] of this.#heard) target.removeEventListener(type, this)
    this.rest()
  }

  handleEvent(event: Event): void {
    if ('blockedURI' in event) return void blocked(this, event.blockedURI)
    if (event.type === 'online') {
      again(this)
      this.isDoubtful = true
      this.nextAsk = 0
    }
    tick(this)
  }

  async call<T>(path: string, isOurs: IsOurs<T>, fields?: Fields): Promise<Answer<T> | Failure> {
    const { work } = this
    const { api, outside, evidence } = this.host
    const reply = await call(outside, `${api}/v1/${path}`, isOurs, fields && [...fields, ...evidence])
    if (this.work !== work) return new Promise(() => {})
    if (isFailure(reply)) this.tell('agency-quiz-error', { code: reply.code })
    return reply
  }

  ask<T>(path: string, isOurs: IsOurs<T>, fields: Fields): Promise<Answer<T> | Failure> {
    const { api, outside } = this.host
    return call(outside, `${api}/v1/${path}`, isOurs, fields)
  }

  show(state: State, notice?: Notice, focus = true): void {
    this.state = state
    this.moved ||= focus && this.#byPerson
    this.say(notice)
    tick(this)
  }

  say(notice?: Notice): void {
    this.notice = notice
    this.host.requestUpdate()
  }

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
    if (state.at === 'identity' && form) {
      this.given = new FormData(form)
      void start(this, state.contest)
    }
    if (state.at === 'done' && action === 'copy')
      void navigator.clipboard.writeText(state.result.receipt).then(
        () => this.say(['copied']),
        () => undefined,
      )
    if ('sitting' in state && !state.sitting.sent) turn(this, state, action, value)
  }
}
