import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { PageVisit, SiteState } from '../../../server/contract/console/agencies.ts'
import { browser, type Environment } from '../../environment.ts'
import { agenciesVi } from '../../messages/console/agencies.ts'
import { sayFrom } from '../../messages/console/say-console.ts'
import { type Letter, writeLetter } from './letter.ts'

const say = sayFrom(agenciesVi)

/**
 * `<portal-visit>`: asks the doctor to read one page of a portal, says its one line, and drafts what to send to the
 * agency. Nothing is asked until somebody presses the button: a visit is a request out of our server.
 */
export class PortalVisit extends LitElement {
  static override properties = {
    letter: { attribute: false },
    site: { attribute: false },
    source: {},
    visit: { state: true },
    isAsking: { state: true },
    hasFailed: { state: true },
  }
  /** Where visits are asked for. */
  declare source: string
  declare site: SiteState
  declare letter: Omit<Letter, 'visit'>
  declare visit: PageVisit | null
  declare isAsking: boolean
  declare hasFailed: boolean
  environment: Environment = browser

  constructor() {
    super()
    this.visit = null
    this.isAsking = false
    this.hasFailed = false
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render(): TemplateResult {
    return html`
      <form class="bar" @submit=${this.#ask}>
        <label class="grow">${say('address')} <input class="full" name="address" inputmode="url" autocapitalize="none"
          spellcheck="false" required maxlength="2000" .defaultValue=${`${this.site.site}/`}></label>
        <button class="button" type="submit" ?disabled=${this.isAsking}>${say('checkNow')}</button>
      </form>
      <div role="status">${this.isAsking ? html`<p class="quiet">${say('checking')} <progress></progress></p>` : nothing}
        ${this.hasFailed ? html`<p class="note fault">${say('checkFailed')}</p>` : nothing}
        ${this.visit && !this.isAsking ? findings(this.visit) : nothing}</div>
      <copy-text label=${say('reminder')} rows="9" text=${writeLetter({ ...this.letter, visit: this.visit })}></copy-text>`
  }

  #ask = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const address = new FormData(event.target as HTMLFormElement).get('address')
    this.isAsking = true
    this.hasFailed = false
    try {
      const body = new URLSearchParams({ address: String(address) })
      const response = await this.environment.fetch(this.source, { method: 'POST', body })
      if (!response.ok) throw new Error(`${response.status}`)
      // Our own server's answer to our own request.
      this.visit = (await response.json()) as PageVisit
    } catch {
      this.hasFailed = true
    }
    this.isAsking = false
  }
}

/** The verdict, the worst finding in full, the rest folded away. */
function findings({ verdict, isFine, isRead, findings: [worst, ...others] }: PageVisit): TemplateResult {
  return html`
    <div class="note ${isFine ? 'fine' : isRead ? 'look' : 'fault'}">
      <p><b .textContent=${verdict}></b></p>
      ${worst ? finding(worst) : isFine ? html`<p>${say('fine')}</p>` : nothing}
      ${
        others.length > 0
          ? html`<details><summary>${say('moreFindings', others.length)}</summary>${others.map(finding)}</details>`
          : nothing
      }
    </div>`
}

const finding = ({ sentence, remedy, fix }: PageVisit['findings'][number]): TemplateResult => html`
  <p .textContent=${sentence}></p><p class="small" .textContent=${say('remedy', remedy)}></p>
  ${fix === null ? nothing : html`<p><code .textContent=${fix}></code></p>`}`
