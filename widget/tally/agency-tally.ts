import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { ORIGIN } from '../api.ts'
import { browser, type Environment } from '../environment.ts'
import { isEnglish, speakTally } from '../messages/say.ts'
import type { Choice } from './choices.ts'
import { styles } from './styles.ts'
import { TallyController, type TallyHost } from './tally-controller.ts'
import { noticeOf, type TallyScreen, tallyView } from './tally-view.ts'

/**
 * `<agency-tally contest="…">`: how many took part, on which portal, for everybody to see.
 *
 * @csspart title - the heading
 * @csspart totals - the three counts of the whole contest
 * @csspart chart - the bars
 * @csspart table - the figures
 * @csspart button - every button
 */
export class AgencyTallyElement extends LitElement implements TallyHost {
  static override properties = {
    contest: {},
    api: {},
    refresh: { type: Number },
    theme: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    choice: { state: true },
  }
  static override styles = styles

  /** Which contest, by its id. */
  declare contest: string
  /** Origin of the server; the build's own unless the page says otherwise. */
  declare api: string
  /** Seconds between readings while the element is on screen; 0 reads once. */
  declare refresh: number
  /** `light` (default), `dark`, or `auto`: as the reader's system. */
  declare theme: 'light' | 'dark' | 'auto'
  /** Level of the heading, 1 to 6. */
  declare headingLevel: number
  declare protected choice: Choice
  /** Tests own the network and time by handing in theirs before the element is connected. */
  environment: Environment = browser
  readonly #controller = new TallyController(this)

  constructor() {
    super()
    this.contest = ''
    this.api = ORIGIN
    this.refresh = 5
    this.theme = 'light'
    this.headingLevel = 2
    this.choice = { measure: 'attempts', block: null }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has('contest') || changed.has('api')
    if (isOther) this.#controller.restart()
  }

  protected override render(): TemplateResult {
    // The page's own language says nothing: templates leave en-US behind. Only this element's asks for another.
    const { lang } = this
    const screen = this.#screen(lang)
    const { at } = screen.state
    return html`
      <section class="root ${this.theme}" lang=${isEnglish(lang) ? 'en' : 'vi'} aria-labelledby="title" aria-busy=${at === 'loading'}>
        <div id="title" class="title" part="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">${screen.say('title')}</div>
        <p class="notice" role="status" .textContent=${noticeOf(screen)}></p>
        ${tallyView(screen)}
      </section>`
  }

  #screen(lang: string): TallyScreen {
    const { contest, choice, refresh } = this
    const { state, paused, isClosed } = this.#controller
    // What changes once a day needs no pausing.
    const isDaily = state.at === 'shown' && state.tally.disclosure !== undefined
    return {
      say: speakTally(lang),
      ...{ state, contest, choice, isClosed },
      paused: refresh > 0 && !isClosed && !isDaily ? paused : null,
      choose: chosen => {
        this.choice = { ...this.choice, ...chosen }
      },
      togglePause: () => this.#controller.togglePause(),
      retry: () => this.#retry(),
    }
  }

  /** The button goes away when figures arrive, so focus moves to the heading first instead of being lost. */
  #retry(): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus()
    this.#controller.read()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'agency-tally': AgencyTallyElement
  }
}
