import { html, nothing } from 'lit'
import type { Failure } from '../../api.ts'
import { sayEnd, sayInstant } from '../instant.ts'
import type { State } from '../state.ts'
import { alert, button, heading, link, type Scene, type View } from './scene.ts'

/** The server has the paper: the receipt, and what happens next. */
export function done(scene: Scene, { contest, result }: Extract<State, { at: 'done' }>): View {
  const { say } = scene
  const { receipt, submittedAt, score } = result
  return html`${heading(scene, say('done'))}
    ${score ? html`<p><b>${say('score', score.right, score.of)}</b></p>` : nothing}
    <p>${say('receipt')}<output part="receipt"><a href=${`${scene.page.split('?')[0]}/receipt?code=${receipt}`} target="_blank">${receipt}</a></output>${say('submittedAt', sayInstant(say, submittedAt))}</p>
    <p>${say('keep', sayEnd(say, contest.closes))}</p>
    <p class="actions">${navigator.clipboard ? button(scene, 'copy', 'copy') : nothing}${
      contest.attempts.limit === 1 ? nothing : button(scene, 'again', 'again')
    }</p>`
}

/** The contest cannot be shown, or an attempt can go no further: why, and the ways on. */
export const apology = (scene: Scene, failure: Failure, action?: 'retry' | 'again'): View =>
  html`${alert(scene, failure)}<p class="actions">${action ? button(scene, action, action) : nothing}${link(scene, scene.page)}</p>`
