import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Kept in the tab alone: how somebody likes to type is nobody's business, and says nothing of who it is. */
const KEY = 'agency-quiz-console-letters'

/** Whether single letters act. They can be switched off (WCAG 2.1.4): who speaks to the computer would set them off. */
export const lettersAct = (): boolean => sessionStorage.getItem(KEY) !== 'off'

export function switchLetters(act: boolean): void {
  if (act) sessionStorage.removeItem(KEY)
  else sessionStorage.setItem(KEY, 'off')
}

/** Where a letter is a letter. */
const TYPING = 'input, select, textarea, [contenteditable]'

/**
 * Single keys of a screen: `?` always shows them all, the others act while they are switched on, nobody types and no
 * dialog is open.
 */
export class LetterKeys implements ReactiveController {
  readonly #act: (key: string) => boolean

  /** `act` says whether the key meant something. */
  constructor(host: ReactiveControllerHost, act: (key: string) => boolean) {
    this.#act = act
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#pressed)
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#pressed)
  }

  #pressed = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof Element && event.target.matches(TYPING)
    const isChord = event.ctrlKey || event.altKey || event.metaKey
    if (isTyping || isChord || document.querySelector('dialog[open]')) return
    if (lettersAct() && this.#act(event.key)) event.preventDefault()
  }
}
