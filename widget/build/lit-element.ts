/**
 * Stands in for `lit` in the scripts portals load: Lit's own renderer, and of the documented LitElement what our
 * elements use, in a fifth of its bytes. Types and the tests of the sources see the whole class, the tests of the
 * built scripts this one.
 */
import { render } from 'lit-html'

export { html, nothing } from 'lit-html'

interface Options {
  readonly attribute?: boolean | string
  readonly state?: boolean
  readonly type?: unknown
}

type Values = Map<string, unknown>

interface Controller {
  hostConnected(): void
  hostDisconnected(): void
}

/** A style sheet as text; pieces may be put into pieces. */
export const css = (strings: TemplateStringsArray, ...pieces: readonly unknown[]): string =>
  String.raw({ raw: strings }, ...pieces)

export class LitElement extends HTMLElement {
  static properties: Readonly<Record<string, Options>> = {}
  static styles: string | readonly string[] = ''
  /** Property names by attribute. */
  static names: Readonly<Record<string, string>>
  // biome-ignore lint/complexity/useLiteralKeys: a field may not be named constructor, only declared like this.
  declare readonly ['constructor']: typeof LitElement

  hasUpdated = false
  renderRoot: ShadowRoot | undefined
  updateComplete: Promise<void> | undefined
  values: Record<string, unknown> = {}
  #changed: Values = new Map()
  #isPending = false
  #controllers: Controller[] = []
  /** What the page had set before the definition came; it would hide the accessors. */
  #given: [string, unknown][] = Object.entries(this)

  /** Asked by `define`, which makes this the place for the accessors too. */
  static get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: each subclass has properties of its own.
    return observe(this)
  }

  addController(controller: Controller): void {
    this.#controllers.push(controller)
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot()
    for (const controller of this.#controllers) controller.hostConnected()
    this.requestUpdate()
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected()
  }

  attributeChangedCallback(attribute: string, _: string | null, text: string | null): void {
    const { names, properties } = this.constructor
    const name = names[attribute] ?? ''
    Reflect.set(this, name, convert(text, properties[name]?.type))
  }

  /** Update once, before anything is painted, however often it is asked. */
  requestUpdate(name?: string, old?: unknown): void {
    if (name && !this.#changed.has(name)) this.#changed.set(name, old)
    if (this.#isPending || !this.renderRoot) return
    this.#isPending = true
    this.updateComplete = Promise.resolve().then(() => this.#perform())
  }

  createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' })
    adopt(root, [this.constructor.styles].flat().join(''))
    return root
  }

  willUpdate(_: Values): void {}
  updated(_: Values): void {}

  update(_: Values): void {
    if (this.renderRoot) render(this.render(), this.renderRoot, { host: this })
  }

  render(): unknown {
    return ''
  }

  #perform(): void {
    for (const [name, value] of this.#given.splice(0))
      if (name in this.constructor.properties) {
        Reflect.deleteProperty(this, name)
        Reflect.set(this, name, value)
      }
    const changed = this.#changed
    this.willUpdate(changed)
    this.#changed = new Map()
    this.#isPending = false
    this.update(changed)
    this.hasUpdated = true
    this.updated(changed)
  }
}

/** Give a class its accessors and its attributes, and name those. */
function observe(element: typeof LitElement): string[] {
  const names: Record<string, string> = {}
  for (const [name, { attribute, state }] of Object.entries(element.properties)) {
    access(element.prototype, name)
    if (!state && attribute !== false)
      names[typeof attribute === 'string' ? attribute : name.toLowerCase()] = name
  }
  element.names = names
  return Object.keys(names)
}

const access = (prototype: LitElement, name: string): void =>
  void Object.defineProperty(prototype, name, {
    configurable: true,
    get(this: LitElement) {
      return this.values[name]
    },
    set(this: LitElement, value: unknown) {
      const old = this.values[name]
      this.values[name] = value
      if (old !== value) this.requestUpdate(name, old)
    },
  })

function convert(text: string | null, type: unknown): unknown {
  if (type === Number) return text && Number(text)
  if (type !== Object) return text
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}

/** A constructed sheet needs nothing from a page's style-src; old Safari has none and gets an element. */
function adopt(root: ShadowRoot, text: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    root.adoptedStyleSheets = [sheet]
  } catch {
    root.appendChild(document.createElement('style')).textContent = text
  }
}
