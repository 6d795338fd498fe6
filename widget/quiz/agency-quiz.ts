import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { type Fields, ORIGIN, pageOf } from '../api.ts'
import { browser, type Environment } from '../environment.ts'
import { isEnglish, speak } from '../messages/say.ts'
import type { Messages } from '../messages/vi.ts'
import { aheadOf, shownTimeLeft } from './clock.ts'
import { forgetPaper } from './keep-paper.ts'
import { loadContest } from './load-contest.ts'
import { OwnInput } from './own-input.ts'
import { readAnswers } from './paper-steps.ts'
import type { Notice } from './quiz.ts'
import { QuizController } from './quiz-controller.ts'
import { adoptStepSheet, cardSheet } from './sheets.ts'
import { type State, siteOf, stepKey } from './state.ts'
import type { View, ViewContext } from './view/parts.ts'
import { contestLine, debug, view } from './view/view.ts'

/**
 * A contest on somebody else's page. Everything it needs is in `contest`; the other attributes refine.
 *
 * @element agency-quiz
 * @slot - a link to the contest, shown until the contest is here and whenever it cannot come
 * @fires agency-quiz-ready - the contest is on the screen
 * @fires agency-quiz-start - a paper has been handed out
 * @fires agency-quiz-step - another step is open
 * @fires agency-quiz-submit - the paper is about to be sent; cancelable
 * @fires agency-quiz-graded - the server has stored and graded the paper
 * @fires agency-quiz-error - a call failed
 * @csspart card - the whole
 * @csspart heading - the heading of a step
 * @csspart option - one option of a question, or the consent
 * @csspart field - a text input or a list
 * @csspart button - every button; `data-action` says which
 * @csspart progress - how far the paper has come
 * @csspart error - what is wrong
 * @csspart link - the way out
 * @csspart timer - what is counted down
 * @csspart receipt - the receipt code
 */
export class AgencyQuiz extends LitElement {
  static override styles = cardSheet
  static readonly version: string = __AGENCY_QUIZ_VERSION__

  static override properties = {
    contest: {},
    api: {},
    site: {},
    frame: {},
    lang: {},
    theme: {},
    headingLevel: { attribute: 'heading-level' },
    messages: { type: Object },
    environment: { attribute: false },
  }

  /** Id of the contest. */
  declare contest: string
  /** Origin of the server; by default the one that served the script. */
  declare api: string
  /** The site a link or QR code was made for: a hint, never evidence. */
  declare site: string | null
  /** The seal our own frame page carries: which host the browser agreed to show it in. */
  declare frame: string | null
  /** `light` (default), `dark`, or `auto` for the reader's own preference. */
  declare theme: string
  /** aria-level of the headings of steps; 2 by default. */
  declare headingLevel: string
  /** The page's own wording of some sentences. */
  declare messages: Partial<Messages> | null
  /** Network, clock and chance; replaced in tests. */
  declare environment: Environment
  // `private`, not `#`: lowered to ES2021, those bring 200 bytes of helpers.
  private readonly quiz: QuizController
  private key = ''

  constructor() {
    super()
    this.contest = ''
    this.api = ORIGIN
    this.theme = 'light'
    this.headingLevel = '2'
    this.messages = null
    this.lang = ''
    this.environment = browser
    this.quiz = new QuizController(this)
    new OwnInput(this)
  }

  get evidence(): Fields {
    return (['site', 'frame'] as const).flatMap(name => (this[name] ? [[name, this[name]]] : []))
  }

  /** Go from the introduction to the registration form, as the first button does. */
  start(): void {
    this.quiz.act('begin', null, '')
  }

  /** Drop an unfinished paper and what was typed, and show the contest anew: for the next person at this screen. */
  reset(): void {
    forgetPaper(this.contest)
    this.restart()
  }

  /** Put focus on the heading of the open step. */
  override focus(options?: FocusOptions): void {
    this.find('[role=heading]')?.focus(options)
  }

  /** Show `state`, saying `notice`, without a server: for galleries and tests. */
  preview(state: State, notice?: Notice): void {
    if ('contest' in state) this.quiz.ahead = aheadOf(this.quiz, state.contest.now)
    this.quiz.show(state, notice)
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.api = this.api.replace(/\/$/, '')
    if (this.hasUpdated && (changed.has('contest') || changed.has('api'))) this.restart()
  }

  /** Another step is built from nothing: a reused radio would keep what was checked in the last one. */
  protected override update(changed: PropertyValues): void {
    const { state } = this.quiz
    if (state.at !== 'waiting' && this.shadowRoot) adoptStepSheet(this.shadowRoot)
    const key = stepKey(state)
    if (key !== this.key) {
      this.key = ''
      super.update(changed)
    }
    this.key = key
    super.update(changed)
  }

  protected override updated(): void {
    if (!this.quiz.isFocusDue) return
    this.quiz.isFocusDue = false
    if (document.activeElement !== document.body && !this.matches(':focus-within')) return
    const first = this.find('[aria-invalid=true]') ?? this.find('[role=alert]') ?? this
    first.focus()
  }

  protected override render(): View {
    const { state, notice, form } = this.quiz
    // The page's own language says nothing: templates leave en-US behind. Only an attribute of ours asks for another.
    const say = speak(this.lang, this.messages)
    const lang = isEnglish(this.lang) ? 'en' : 'vi'
    const page = pageOf(this.api, this.contest, this.site ?? siteOf(state))
    const context: ViewContext = {
      say,
      lang,
      level: this.headingLevel,
      page,
      left: shownTimeLeft(this.quiz),
      form,
    }
    return html`<section class=${`root ${this.theme}`} part="card" lang=${lang}
      aria-labelledby=${'contest' in state ? 'title' : nothing} aria-label=${'contest' in state ? nothing : say('link')}
      @click=${this.pressed} @submit=${this.submitted} @change=${this.changed} @input=${this.changed}>
      ${contestLine(context, state)}
      <p class="notice" role="status" .textContent=${notice ? say(...notice) : ''}></p>
      ${this.key && view(context, state.at, state)}${debug(this.quiz, AgencyQuiz.version)}
    </section>`
  }

  private restart(): void {
    this.quiz.form = undefined
    this.quiz.state = { at: 'waiting' }
    void loadContest(this.quiz)
  }

  private find(selector: string): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector(selector)
  }

  private pressed(event: Event): void {
    const button = event.target instanceof Element && event.target.closest('button')
    if (!button) return
    event.preventDefault()
    if (button.form) readAnswers(this.quiz, button.form)
    this.quiz.act(button.dataset.action ?? '', button.form, button.value)
  }

  private submitted(event: Event): void {
    event.preventDefault()
  }

  private changed({ target }: Event): void {
    if (target instanceof HTMLInputElement && target.form) readAnswers(this.quiz, target.form)
  }
}

declare global {
  /** Set by the build from package.json. */
  const __AGENCY_QUIZ_VERSION__: string
  interface HTMLElementTagNameMap {
    'agency-quiz': AgencyQuiz
  }
}
