import { html, nothing, type TemplateResult } from 'lit'
import type { Failure } from '../../api.ts'
import type { Say } from '../../messages/say.ts'
import type { MessageKey } from '../../messages/vi.ts'

/** What every view needs beside its state. */
export interface Scene {
  readonly say: Say
  /** aria-level of the heading of a step. */
  readonly level: string
  /** The contest on our own server, readable without this element. */
  readonly page: string
  /** What the registration form held before. */
  readonly given: FormData
  /** Milliseconds left, where something is counted down. */
  readonly left: number | undefined
}

export type View = TemplateResult | typeof nothing

/** The heading of a step, which takes focus when a person has opened it. */
export const heading = ({ level }: Scene, text: string): View =>
  html`<div class="heading" part="heading" role="heading" aria-level=${level} tabindex="-1">${text}</div>`

/** A button; `primary` where it leads on, and then Enter in the form presses it. */
export const button = ({ say }: Scene, action: string, label: MessageKey, kind = 'button'): View =>
  html`<button class=${kind} part="button" data-action=${action} type=${kind === 'primary' ? 'submit' : kind}>${say(label)}</button>`

/** The way out that needs nothing of ours but a browser. */
export const link = ({ say }: Scene, href: string, label: MessageKey = 'link'): View =>
  html`<a part="link" href=${href}>${say(label)}</a>`

/** What is wrong; with the `id` of a field, beside that field. */
export const alert = ({ say }: Scene, failure: Failure | undefined, id?: string): View =>
  failure
    ? html`<p class="error" part="error" id=${`${id}-error`} role=${id ? nothing : 'alert'} tabindex="-1">${say(failure)}</p>`
    : nothing

/** One row of the form: a field, its label, and what is wrong with it. */
export const row = (
  scene: Scene,
  name: string,
  label: string,
  input: View,
  failure: Failure | undefined,
): View =>
  html`<div><label for=${name} lang="vi">${label}</label>${input}${alert(scene, failure, name)}</div>`
