import { html, type TemplateResult } from 'lit'
import { sayFrom } from '../messages/console/say-console.ts'
import { keysVi } from '../messages/console/shell.ts'
import { lettersAct, switchLetters } from './letter-keys.ts'

const say = sayFrom(keysVi)

/** A key, or several, and what it does. */
export type KeyWords = readonly [keys: string, does: string]

/** Which every table of the console has. */
const ofTables: readonly KeyWords[] = [
  ['↑ ↓ ← →', say('arrows')],
  ['Enter', say('enter')],
  ['?', say('help')],
]

/**
 * The keys of a screen: in a line at its foot, and all of them in a dialog where the single letters can be switched off.
 * `openKeys` opens it.
 */
export function keysHelp(own: readonly KeyWords[]): TemplateResult {
  const all = [...own, ...ofTables]
  return html`
    <div class="foot no-print">
      ${all.slice(0, -1).map(([keys, does]) => html`<span>${keyCaps(keys)} ${does}</span>`)}
      <button type="button" class="plain" @click=${openKeys}>${say('all')} ${keyCaps('?')}</button>
    </div>
    <dialog class="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">${say('title')}</h2>
      <dl class="facts">${all.map(([keys, does]) => html`<dt>${keyCaps(keys)}</dt><dd>${does}</dd>`)}</dl>
      <label class="row"><input type="checkbox" ?checked=${lettersAct()} @change=${toggled}> ${say('letters')}</label>
      <form method="dialog"><button class="button">${say('close')}</button></form>
    </dialog>`
}

const keyCaps = (keys: string) => keys.split(' ').map(key => html`<kbd>${key}</kbd> `)

function toggled({ target }: Event): void {
  if (target instanceof HTMLInputElement) switchLetters(target.checked)
}

/** Show the keys of the screen that is open. */
export function openKeys(): void {
  document.querySelector<HTMLDialogElement>('dialog.keys')?.showModal()
}
