import type { ReactiveController } from 'lit'
import { type Answer, call, type Failure, type Fields, type IsOurs, isFailure } from '../api.ts'
import { release } from './claim-contest.ts'
import { tick } from './countdown.ts'
import type { AgencyQuizDetails, AgencyQuizEvent } from './events.ts'
import { again, blocked, load, loadWhenNear } from './load-contest.ts'
import { turn } from './paper-steps.ts'
import type { Notice, Quiz, QuizHost } from './quiz.ts'
import { start } from './start-attempt.ts'
import type { State, Written } from './state.ts'
import { openTabs, take } from './tabs.ts'
import { copyText } from './view/receipt.ts'

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
  isSet = false
  unanswered = 0
  nextAsk = 0
  isBlocked = false
  work = {}
  wake = (): void => {}
  rest = (): void => {}
  readonly host: QuizHost
  private byPerson = false
  private tabs: ReturnType<typeof openTabs> | undefined
  /** What may end a wait: none of it is relied on. */
  private readonly heard = [
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
    for (const [target, type] of this.heard) target.addEventListener(type, this)
    if (this.state.at === 'waiting') void loadWhenNear(this)
    this.tabs = openTabs(written => take(this, written))
    tick(this)
  }

  hostDisconnected(): void {
    for (const [target, type] of this.heard) target.removeEventListener(type, this)
    this.rest()
    this.tabs?.close()
    // An element that is only moved is connected again at once.
    queueMicrotask(() => {
      const next = this.host.isConnected ? undefined : release(this)
      if (next) void load(next)
    })
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
    const { api, environment, evidence } = this.host
    const reply = await call(environment, `${api}/v1/${path}`, isOurs, fields && [...fields, ...evidence])
    if (this.work !== work) return new Promise(() => {})
    if (isFailure(reply)) this.tell('agency-quiz-error', { code: reply.code })
    return reply
  }

  ask<T>(path: string, isOurs: IsOurs<T>, fields: Fields): Promise<Answer<T> | Failure> {
    const { api, environment } = this.host
    return call(environment, `${api}/v1/${path}`, isOurs, fields)
  }

  share(written: Written): void {
    const { attempt, answers, prediction, sent } = written
    this.tabs?.tell({ attempt, answers, prediction, sent })
  }

  show(state: State, notice?: Notice, focus = true): void {
    this.state = state
    this.moved ||= focus && this.byPerson
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
    this.byPerson = true
    if (action === 'retry') again(this)
    if (!('contest' in state)) return
    // The contest may have gone on to another round.
    if (state.at === 'ended') return void load(this, true)
    if ((state.at === 'open' || state.at === 'done') && action !== 'copy')
      this.show({ at: 'identity', contest: state.contest, failures: [] })
    if (state.at === 'identity' && form) {
      this.given = new FormData(form)
      void start(this, state.contest)
    }
    const code = state.at === 'done' && action === 'copy' && this.host.shadowRoot?.querySelector('output')
    if (code) void copyText(code).then(isCopied => this.say([isCopied ? 'copied' : 'copyByHand']))
    if ('sitting' in state && !state.sitting.sent) turn(this, state, action, value)
  }
}
