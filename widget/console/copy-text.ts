import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { agenciesVi } from '../messages/console/agencies.ts'
import { sayFrom } from '../messages/console/say-console.ts'

const say = sayFrom(agenciesVi)

/**
 * `<copy-text>`: a text to take along, in a field that can be read, selected and copied by hand, beside the button that
 * does it. Light DOM, as everything of the console.
 */
export class CopyText extends LitElement {
  static override properties = {
    label: {},
    text: {},
    rows: { type: Number },
    said: { state: true },
  }
  declare label: string
  declare text: string
  /** Lines that are shown; 1: a single line. */
  declare rows: number
  declare said: '' | 'copied' | 'copyFailed'

  constructor() {
    super()
    this.label = ''
    this.text = ''
    this.rows = 1
    this.said = ''
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('text')) this.said = ''
  }

  protected override render(): TemplateResult {
    const field =
      this.rows > 1
        ? html`<textarea readonly rows=${this.rows} .value=${this.text}></textarea>`
        : html`<input class="full" readonly .value=${this.text} @focus=${selectAll}>`
    return html`
      <label><span .textContent=${this.label}></span>${field}</label>
      <p class="row"><button class="button" type="button" @click=${this.#copy}>${say('copy')}</button>
        <span class="small" role="status">${this.said === '' ? '' : say(this.said)}</span></p>`
  }

  #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.text)
      this.said = 'copied'
    } catch {
      // A page that is not served by https may not write to the clipboard; what is selected can be copied by hand.
      this.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')?.select()
      this.said = 'copyFailed'
    }
  }
}

const selectAll = ({ target }: Event): void => (target as HTMLInputElement).select()
