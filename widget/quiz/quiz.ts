import type { ReactiveControllerHost } from 'lit'
import type { Failure, Fields, IsBody, Reply } from '../api.ts'
import type { Environment } from '../environment.ts'
import type { MessageKey } from '../messages/vi.ts'
import type { AgencyQuizDetails, AgencyQuizEvent } from './events.ts'
import type { PaperChange, State } from './state.ts'

/** The element, as what happens in it sees it. */
export interface QuizHost extends ReactiveControllerHost, HTMLElement {
  readonly contest: string
  /** Origin of the server, without a slash at its end. */
  readonly api: string
  /** What vouches for the host beside the browser: the `site` hint of a link, the seal of our own frame. */
  readonly evidence: Fields
  readonly environment: Environment
}

/** Something said politely: a sentence and what fills it. */
export type Notice = readonly [key: MessageKey, ...values: (string | number)[]]

/** One quiz on one page: its state, and what the steps from one state to the next need. */
export interface Quiz {
  readonly host: QuizHost
  readonly state: State
  readonly notice: Notice | undefined
  /** The agency the server vouched for; null when it did not know this page; undefined before a start. */
  agency: string | null | undefined
  /**
   * What the registration form last held, undefined before it held anything: in this page's memory alone, so that the next
   * attempt need not ask again.
   */
  form: FormData | undefined
  /** The server's clock minus ours, ms. */
  ahead: number
  /** When the clock was last looked at, by `environment.now()`; undefined while nothing is counted. */
  lastTick: number | undefined
  /** True when the clock has jumped and the server has not said since what time it is. */
  isDoubtful: boolean
  /** True while the server is asked about the time of the open paper. */
  isAsking: boolean
  /** How often in a row nobody answered that question. */
  unanswered: number
  /** When the server may be asked again for the time, by `environment.now()`. */
  nextAsk: number
  /** True when the clock has been set by an answer that no cache can have kept. */
  isClockSet: boolean
  /** True when the page's CSP has refused our server. */
  isBlocked: boolean
  /** The piece of work under way; another one takes its place. */
  work: object
  /** Ends the pause before the next try. */
  endWait(): void
  /** Ends the countdown. */
  stopClock(): void
  /** Open `state`, saying `notice`; focus follows only what a person did. */
  show(state: State, notice?: Notice, focus?: boolean): void
  /** Say something politely on the step that is open. */
  announce(notice?: Notice): void
  /** Tell the other tabs what was written into the open paper. */
  tellTabs(change: PaperChange): void
  /** Call the server. The reply to work that was given up never comes. */
  call<T>(path: string, isBody: IsBody<T>, fields?: Fields): Promise<Reply<T> | Failure>
  /** Ask the server something beside the work under way; the reply always comes. */
  ask<T>(path: string, isBody: IsBody<T>, fields: Fields): Promise<Reply<T> | Failure>
  /** Tell the page; false when a listener prevented what comes next, which only `agency-quiz-submit` allows. */
  emit<Name extends AgencyQuizEvent>(name: Name, detail: AgencyQuizDetails[Name]): boolean
}
