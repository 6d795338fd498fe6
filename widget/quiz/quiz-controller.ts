import type { ReactiveController } from 'lit'
import { call, type Failure, type Fields, type IsBody, isFailure, type Reply } from '../api.ts'
import { countDown } from './countdown.ts'
import type { AgencyQuizDetails, AgencyQuizEvent } from './events.ts'
import { loadContest, loadWhenNear, noteBlocked, releaseContest, retryNow } from './load-contest.ts'
import { followButton } from './paper-steps.ts'
import type { Notice, Quiz, QuizHost } from './quiz.ts'
import { startAttempt } from './start-attempt.ts'
import { findOpenPaper, type PaperChange, type State } from './state.ts'
import { openTabs, takeChange } from './tabs.ts'
import { copyText } from './view/receipt.ts'

/** Owns the one `state` of the element. The functions beside it lead from one state to the next. */
export class QuizController implements ReactiveController, Quiz {
  state: State = { at: 'waiting' }
  notice: Notice | undefined
  /** Set when a person's act opened another step; the element then moves focus once and clears it. */
  isFocusDue = false
  agency: string | null | undefined
  form: FormData | undefined
  ahead = 0
  lastTick: number | undefined
  isDoubtful = false
  isAsking = false
  isClockSet = false
  unanswered = 0
  nextAsk = 0
  isBlocked = false
  work = {}
  endWait = (): void => {}
  stopClock = (): void => {}
  readonly host: QuizHost
  private isByPerson = false
  private tabs: ReturnType<typeof openTabs> | undefined
  /** What may end a wait: none of it is relied on. */
  private readonly retryEvents = [
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
    for (const [target, type] of this.retryEvents) target.addEventListener(type, this)
    if (this.state.at === 'waiting') void loadWhenNear(this)
    this.follow()
  }

  hostDisconnected(): void {
    for (const [target, type] of this.retryEvents) target.removeEventListener(type, this)
    this.stopClock()
    this.tabs?.close()
    this.tabs = undefined
    // An element that is only moved is connected again at once; one put back later waits where another plays by then.
    queueMicrotask(() => {
      if (!this.host.isConnected && releaseContest(this)) this.show({ at: 'waiting' })
    })
  }

  /** What the open step needs beside the screen: the time, and with a paper what other tabs write into it. */
  private follow(): void {
    if ('paper' in this.state && this.host.isConnected)
      this.tabs ??= openTabs(change => takeChange(this, change))
    countDown(this)
  }

  handleEvent(event: Event): void {
    if ('blockedURI' in event) return void noteBlocked(this, event)
    if (event.type === 'online') {
      retryNow(this)
      this.isDoubtful = true
      this.nextAsk = 0
    }
    countDown(this)
  }

  async call<T>(path: string, isBody: IsBody<T>, fields?: Fields): Promise<Reply<T> | Failure> {
    const { work } = this
    const { api, environment, evidence } = this.host
    const reply = await call(environment, `${api}/v1/${path}`, isBody, fields && [...fields, ...evidence])
    if (this.work !== work) return new Promise(() => {})
    if (isFailure(reply)) this.emit('agency-quiz-error', { code: reply.code })
    return reply
  }

  ask<T>(path: string, isBody: IsBody<T>, fields: Fields): Promise<Reply<T> | Failure> {
    const { api, environment } = this.host
    return call(environment, `${api}/v1/${path}`, isBody, fields)
  }

  tellTabs(change: PaperChange): void {
    const { attempt, answers, prediction, sent } = change
    this.tabs?.post({ attempt, answers, prediction, sent })
  }

  show(state: State, notice?: Notice, focus = true): void {
    this.state = state
    this.isFocusDue ||= focus && this.isByPerson
    this.announce(notice)
    this.follow()
  }

  announce(notice?: Notice): void {
    this.notice = notice
    this.host.requestUpdate()
  }

  emit<Name extends AgencyQuizEvent>(name: Name, detail: AgencyQuizDetails[Name]): boolean {
    const init = { bubbles: true, composed: true, cancelable: name === 'agency-quiz-submit' }
    return this.host.dispatchEvent(
      new CustomEvent(name, { ...init, detail: { contest: this.host.contest, ...detail } }),
    )
  }

  /** A person pressed the button of `action`; `value` is the button's own. */
  act(action: string, form: HTMLFormElement | null, value: string): void {
    const { state } = this
    this.isByPerson = true
    if (action === 'retry') retryNow(this)
    if (!('contest' in state)) return
    // The contest may have gone on to another round.
    if (state.at === 'ended') return void loadContest(this, true)
    if ((state.at === 'open' || state.at === 'done') && action !== 'copy')
      this.show({ at: 'identity', contest: state.contest, failures: [] })
    if (state.at === 'identity' && form) {
      this.form = new FormData(form)
      void startAttempt(this, state.contest)
    }
    const code = state.at === 'done' && action === 'copy' && this.host.shadowRoot?.querySelector('output')
    if (code) void copyText(code).then(isCopied => this.announce([isCopied ? 'copied' : 'copyByHand']))
    const open = findOpenPaper(state)
    if (open) followButton(this, open, action, value)
  }
}
