import { ContextConsumer } from '@lit/context'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { browser, type Environment } from '../environment.ts'
import { inVietnam, sayFrom, sayLeft } from '../messages/console/say-console.ts'
import { shellVi } from '../messages/console/shell.ts'
import { type Live, liveContext } from './contexts.ts'
import { hasNumbers, LATE_MS } from './refresh.ts'

const say = sayFrom(shellVi)

/** An element that is drawn anew every second from the page's live numbers. */
abstract class EverySecond extends LitElement {
  environment: Environment = browser
  readonly #live = new ContextConsumer(this, { context: liveContext, subscribe: true })
  #stop = () => {}

  protected abstract stamp(live: Live, age: number): TemplateResult | typeof nothing

  override connectedCallback(): void {
    super.connectedCallback()
    this.#tick()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop()
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render(): TemplateResult | typeof nothing {
    const live = this.#live.value
    return live ? this.stamp(live, this.environment.now() - live.heardAt) : nothing
  }

  #tick = (): void => {
    this.requestUpdate()
    this.#stop = this.environment.after(1000, this.#tick)
  }
}

/** `<live-stamp>`: how old the numbers on the page are. Spoken only when the connection goes. */
export class LiveStampElement extends EverySecond {
  protected override stamp(
    { state, asOf, clock, body, share }: Live,
    age: number,
  ): TemplateResult | typeof nothing {
    // No numbers, no instant of theirs: the screen says what is waited for, or what failed.
    if (!hasNumbers(body) && (state === 'fresh' || state === 'late')) return nothing
    const { time, date } = inVietnam(asOf)
    const moment = say('moment', time, date)
    if (state === 'still') return html`<p class="num">${say('still', moment)}</p>`
    const old = clock + age - asOf
    const forSoLong = say('lateFor', sayAge(old))
    const isFresh = state === 'fresh'
    return html`
      ${isFresh ? html`<p class="num">${freshNumbers(body, moment, old > LATE_MS ? forSoLong : '')}</p>` : nothing}
      <p class="num">
        <span role="status">${isFresh ? nothing : oldNumbers(state, time, share !== null)}</span
        >${state === 'late' ? html`<span class="quiet">${forSoLong}</span>` : nothing}
      </p>`
  }
}

/** Numbers that are told once a day are not said to be live, however often they are asked for. */
function freshNumbers(body: unknown, moment: string, forSoLong: string): TemplateResult {
  const { toldUpTo = null } = (body ?? {}) as { readonly toldUpTo?: string | null }
  if (toldUpTo === null)
    return html`<span class="live">${say('live')}</span>${say('upTo', moment)}${forSoLong}`
  return html`${say('upToDay', inVietnam(Date.parse(toldUpTo) - 1).date)}`
}

const oldNumbers = (state: Live['state'], time: string, isCounting: boolean): TemplateResult => {
  if (state === 'late')
    return html`<span class="late">${say(isCounting ? 'recounting' : 'late', time)}</span>`
  if (state === 'forbidden') return html`<span class="late">${say('forbidden')}</span>`
  return html`<span class="late">${say('signedOut')}</span> <a href="/console">${say('signIn')}</a>`
}

const sayAge = (age: number): string =>
  age < 60_000 ? say('seconds', Math.floor(age / 1000)) : sayLeft(age, say)

/** `<server-clock>`: the clock everything is judged by. The text the server wrote stands until there is a newer one. */
export class ServerClockElement extends EverySecond {
  protected override stamp({ clock }: Live, age: number): TemplateResult {
    const { time, date, weekday } = inVietnam(clock + age)
    return html`${say('clock', weekday, date, time)} <span class="quiet">${say('serverClock')}</span>`
  }

  override connectedCallback(): void {
    this.replaceChildren()
    super.connectedCallback()
  }
}
