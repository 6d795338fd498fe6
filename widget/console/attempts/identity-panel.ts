import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { AttemptIdentity } from '../../../server/contract/console/attempt-sheet.ts'
import { browser, type Environment } from '../../environment.ts'
import { attemptSheetVi } from '../../messages/console/attempt-sheet.ts'
import { inVietnam, sayFrom } from '../../messages/console/say-console.ts'

const say = sayFrom(attemptSheetVi)
const LEAST_PURPOSE = 8

/**
 * `<identity-panel>`: who handed in one attempt, for a purpose that is written down first. What is told stays in this
 * element's memory: in no address, no history and no storage.
 */
export class IdentityPanelElement extends LitElement {
  static override properties = {
    contest: { attribute: false },
    receipt: { attribute: false },
    erased: { type: Boolean },
  }
  declare contest: string
  declare receipt: string
  declare erased: boolean
  environment: Environment = browser
  #told: AttemptIdentity | undefined
  #fault = ''

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render(): TemplateResult {
    return html`<section class="panel" aria-labelledby="identity">
      <h2 id="identity">${say('identity')}</h2>
      ${this.erased ? html`<p>${say('erased')}</p>` : this.#told ? this.#identity(this.#told) : this.#form()}
    </section>`
  }

  #identity = ({ fields, at }: AttemptIdentity): TemplateResult => html`
    <dl class="facts">${fields.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
    <p class="small quiet" role="status">${say('shown', inVietnam(Date.parse(at)).time)}</p>`

  #form = (): TemplateResult => html`
    <p class="small quiet">${say('identityNote')}</p>
    <form class="form no-print" @submit=${this.#ask}>
      <label>${say('purpose')} <input class="full" name="purpose" maxlength="200" autocomplete="off"
        placeholder=${say('purposeHint')} aria-invalid=${this.#fault ? 'true' : nothing}></label>
      ${this.#fault ? html`<p class="note fault" role="alert">${this.#fault}</p>` : nothing}
      <button class="button" type="submit">${say('show')}</button>
    </form>`

  #ask = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const purpose = String(new FormData(event.target).get('purpose') ?? '').trim()
    if (purpose.length < LEAST_PURPOSE) this.#fault = say('noPurpose')
    else await this.#read(purpose)
    this.requestUpdate()
  }

  async #read(purpose: string): Promise<void> {
    try {
      const answer = await this.environment.fetch(
        `/v1/console/${this.contest}/attempts/${this.receipt}/identity`,
        { method: 'POST', body: new URLSearchParams({ purpose }), cache: 'no-store' },
      )
      const body = await answer.json()
      if (answer.ok) this.#told = body
      else this.#fault = answer.status === 404 ? say('unopened') : say('failed', body.title)
    } catch {
      this.#fault = say('failed', '')
    }
  }
}

customElements.define('identity-panel', IdentityPanelElement)
