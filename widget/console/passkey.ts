import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { accountVi } from '../messages/console/account.ts'
import { signInVi } from '../messages/console/sign-in.ts'

/** A button that asks the device for a passkey; nothing where browser or address have none (WebAuthn needs TLS or localhost). */
abstract class PasskeyButton extends LitElement {
  static override properties = { state: { state: true } }
  declare protected state: 'idle' | 'asking' | 'failed'
  readonly #has = browserSupportsWebAuthn()

  constructor() {
    super()
    this.state = 'idle'
  }

  protected abstract readonly label: string
  protected abstract readonly failed: string
  /** Whether it is the one filled button of its page. */
  protected abstract readonly isMain: boolean
  /** Show the device the options, and the server what it made of them. */
  protected abstract ask(): Promise<void>

  /** What stands inside says that there is none; where there is one it goes. */
  override connectedCallback(): void {
    if (this.#has) this.replaceChildren()
    super.connectedCallback()
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#has) return nothing
    return html`
      <button class="button big full ${this.isMain ? 'primary' : ''}" type="button" ?disabled=${this.state === 'asking'} @click=${this.#press}>${this.label}</button>
      <p class="small" role="status">${this.state === 'failed' ? this.failed : nothing}</p>`
  }

  #press = async (): Promise<void> => {
    this.state = 'asking'
    try {
      await this.ask()
    } catch {
      // Whoever turned away from the device's question, or waited too long, may press again.
      this.state = 'failed'
    }
  }
}

/** `<passkey-sign-in next>`: into the console, and on to `next`. */
export class PasskeySignIn extends PasskeyButton {
  protected override readonly label = signInVi.byPasskey
  protected override readonly failed = signInVi.passkeyFailed
  protected override readonly isMain = false

  protected override async ask(): Promise<void> {
    const optionsJSON = await post<PublicKeyCredentialRequestOptionsJSON>(
      '/v1/console/passkey/sign-in-options',
      {},
    )
    await post('/v1/console/passkey/sign-in', { response: await startAuthentication({ optionsJSON }) })
    location.assign(this.getAttribute('next') ?? '/console')
  }
}

/** `<passkey-add>`: a passkey of this device for whoever is signed in. */
export class PasskeyAdd extends PasskeyButton {
  protected override readonly label = accountVi.addPasskey
  protected override readonly failed = accountVi.passkeyFailed
  protected override readonly isMain = true

  protected override async ask(): Promise<void> {
    const optionsJSON = await post<PublicKeyCredentialCreationOptionsJSON>('/v1/console/passkey/options', {})
    await post('/v1/console/passkey', { response: await startRegistration({ optionsJSON }) })
    location.reload()
  }
}

/** Our own server's answer is taken at its word. */
async function post<Answer>(path: string, body: object): Promise<Answer> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${response.status}`)
  const answer: Answer = await response.json()
  return answer
}
