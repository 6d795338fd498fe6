import { html, nothing } from 'lit'
import { sayLeft } from '../../messages/instants.ts'
import type { State } from '../state.ts'
import type { Scene, View } from './parts.ts'

/** Which contest this is, once it is no longer the heading, and the time left of an open paper. */
export function bar({ say, left }: Scene, state: State): View {
  if (!('contest' in state) || state.at === state.contest.status) return nothing
  const timed = 'sitting' in state && left !== undefined
  return html`<p class="bar"><b id="title" lang="vi">${state.contest.title}</b>
    ${timed ? html`<b part="timer" role="timer" aria-live="off" translate="no" .textContent=${say('left', sayLeft(say, left))}></b>` : nothing}</p>`
}
