import { ContextConsumer } from '@lit/context'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { percent, sayFrom } from '../messages/console/say-console.ts'
import { shellVi } from '../messages/console/shell.ts'
import { contestContext, type Live, liveContext, memberContext } from './contexts.ts'

const say = sayFrom(shellVi)

/**
 * A screen of the console, in light DOM: the page's one stylesheet, print and find-in-page reach it. What it shows when
 * there are no numbers, old ones or a fault is said here, the same on every screen.
 *
 * @example
 * class DeskScreen extends ScreenElement<Desk> {
 *   protected override view({ jobs }: Desk) { return html`<ol class="jobs">${jobs.map(job)}</ol>` }
 * }
 * customElements.define('desk-screen', DeskScreen)
 */
export abstract class ScreenElement<Body> extends LitElement {
  readonly #contest = new ContextConsumer(this, { context: contestContext })
  readonly #member = new ContextConsumer(this, { context: memberContext })
  readonly #live = new ContextConsumer(this, { context: liveContext, subscribe: true })

  /** The whole screen for these numbers. Asked again with every reading: keep rows where they are under a hand. */
  protected abstract view(body: Body): TemplateResult

  protected get contest() {
    return this.#contest.value ?? null
  }

  protected get member() {
    return this.#member.value
  }

  protected get live(): Live | undefined {
    return this.#live.value
  }

  /** Whether whoever is signed in may do this; the server asks again. */
  protected may(permission: string): boolean {
    return this.member?.may.includes(permission) ?? false
  }

  /** A table of this screen as files, with the filters the page has: `query` is `?…` or nothing. */
  protected files(screen: string, query = location.search): TemplateResult | typeof nothing {
    const path = `/console/${this.contest?.id}/${screen}`
    if (!this.may('export-counts')) return nothing
    return html`<span class="row no-print">
      <a href="${path}.xlsx${query}" download>${say('saveXlsx')}</a>
      <a href="${path}.csv${query}" download>${say('saveCsv')}</a></span>`
  }

  /** What stands there while numbers are waited for; `share`: how far counting them has come, null: nobody says. */
  protected counting(share: number | null): TemplateResult {
    return counting(share)
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  protected override render(): TemplateResult | typeof nothing {
    const live = this.live
    if (!live) return nothing
    // The body is our own server's answer to our own address.
    if (live.body !== null) return this.view(live.body as Body)
    return live.failure === null ? this.counting(live.share) : failed(live)
  }
}

/** What narrows a list: open beside it, and folded away on a phone, where the list comes first. */
export const folded = (label: string, form: TemplateResult): TemplateResult => html`
  <details class="fold" ?open=${matchMedia('(min-width: 40.01em)').matches}><summary>${label}</summary>${form}</details>`

/** Whoever goes by Tab passes a table of links in one step, to what stands behind it with this id and `tabindex="-1"`. */
export const pastTable = (id: string): TemplateResult =>
  html`<a class="hidden no-print" href="#${id}">${say('pastTable')}</a>`

/** Waiting, and the way out of it: the same screen as it is without what takes so long. */
const counting = (share: number | null): TemplateResult =>
  share === null
    ? html`<p class="quiet" role="status">${say('loading')}</p>`
    : html`
    <p class="row"><label>${say('counting', percent(share))} <progress max="1" value=${share}></progress></label>
      <a class="button" href=${location.pathname}>${say('giveUp')}</a></p>`

/** Never to be read as “there is nothing”. */
const failed = ({ failure, retry }: Live): TemplateResult => html`
  <p class="note fault" role="alert">
    <b>${say('failed')}</b> ${say('failedWhy', failure ? say('failedCode', failure) : '')}
    <button type="button" class="plain" @click=${retry}>${say('retry')}</button>
  </p>`
