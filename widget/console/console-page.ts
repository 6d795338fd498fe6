import { ContextProvider } from '@lit/context'
import { ReactiveElement } from 'lit'
import type { ShellData } from '../../server/contract/console/shell.ts'
import { browser, type Environment } from '../environment.ts'
import { contestContext, liveContext, memberContext } from './contexts.ts'
import { RefreshController } from './refresh.ts'

/**
 * `<console-page>`: around everything on a page of the console. It draws nothing; it reads what the server wrote into
 * the page and hands contest, member and live numbers to whatever is inside.
 */
export class ConsolePageElement extends ReactiveElement {
  /** Tests own the network and time by handing in theirs before the element is connected. */
  environment: Environment = browser
  #isReady = false

  override connectedCallback(): void {
    if (!this.#isReady) this.#provide(dataOf(this.ownerDocument))
    this.#isReady = true
    super.connectedCallback()
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  #provide({ contest, member, now, asOf, source, body }: ShellData): void {
    new ContextProvider(this, { context: contestContext, initialValue: contest })
    new ContextProvider(this, { context: memberContext, initialValue: member })
    const numbers = new ContextProvider(this, { context: liveContext })
    const beginning = { source, body, asOf: Date.parse(asOf), clock: Date.parse(now) }
    const refresh = new RefreshController(this, this.environment, beginning, live => numbers.setValue(live))
    numbers.setValue(refresh.live)
  }
}

/** What the server wrote into the page: its own JSON, so it is taken at its word. */
function dataOf(page: Document): ShellData {
  const text = page.getElementById('data')?.textContent
  if (!text) throw new Error('the page has no #data')
  const data: ShellData = JSON.parse(text)
  return data
}
