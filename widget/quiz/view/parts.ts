import { html, nothing, type TemplateResult } from 'lit'
import type { Failure } from '../../api.ts'
import type { Say } from '../../messages/say.ts'
import type { MessageKey } from '../../messages/vi.ts'

/** What every view needs beside its state. */
export interface ViewContext {
  readonly say: Say
  readonly lang: 'vi' | 'en'
  /** aria-level of the heading of a step. */
  readonly level: string
  /** The contest on our own server, readable without this element. */
  readonly page: string
  /** What the registration form held before, if it did. */
  readonly form: FormData | undefined
  /** Milliseconds left, where something is counted down. */
  readonly left: number | undefined
}

export type View = TemplateResult | typeof nothing

// A text that changes in its place is a property, not a child: a translator of the page puts elements of its own where
// our text nodes stood, and what Lit would write into those then goes nowhere.

/** The heading of a step, which takes focus when a person has opened it; `lang` where it is not the interface's. */
export const heading = ({ level }: ViewContext, text: string, lang?: 'vi', id?: 'title'): View =>
  html`<div class="heading" part="heading" role="heading" aria-level=${level} tabindex="-1" lang=${lang ?? nothing} id=${id ?? nothing} .textContent=${text}></div>`

/** A button; `primary` where it leads on, and then Enter in the form presses it. */
export const button = ({ say }: ViewContext, action: string, label: MessageKey, kind = 'button'): View =>
  html`<button class=${kind} part="button" data-action=${action} type=${kind === 'primary' ? 'submit' : kind} .textContent=${say(label)}></button>`

/** The way out that needs nothing of ours but a browser. */
export const link = ({ say }: ViewContext, href: string, label: MessageKey = 'link'): View =>
  html`<a part="link" href=${href}>${say(label)}</a>`

/** What is wrong; with the `id` of a field, beside that field; `label` is what people call it. */
export const alert = ({ say }: ViewContext, failure: Failure | undefined, id?: string, label = ''): View =>
  failure
    ? html`<p class="error" part="error" id=${id ? `${id}-error` : nothing} role=${id ? nothing : 'alert'} tabindex="-1"
        lang=${say.has(failure.code) ? nothing : 'vi'} .textContent=${say(failure, label)}></p>`
    : nothing

/** Ids of what describes the field `name`: only of what is there. */
export const describedBy = (
  name: string,
  hint: unknown,
  failure: Failure | undefined,
): string | typeof nothing =>
  [hint && `${name}-hint`, failure && `${name}-error`].filter(Boolean).join(' ') || nothing

/** One row of the form: a field, its label, how to fill it in, and what is wrong with it. */
export const row = (
  context: ViewContext,
  {
    name,
    label,
    hint,
  }: { readonly name: string; readonly label: string; readonly hint?: string | undefined },
  input: View,
  failure: Failure | undefined,
): View =>
  html`<div><label for=${name} lang="vi">${label}</label>${
    hint ? html`<p class="quiet" id=${`${name}-hint`}>${hint}</p>` : nothing
  }${input}${alert(context, failure, name, label)}</div>`
