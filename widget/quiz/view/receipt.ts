import { html, nothing } from 'lit'
import type { Failure } from '../../api.ts'
import { sayEnd, sayInstant } from '../../messages/instants.ts'
import type { State } from '../state.ts'
import { alert, button, heading, link, type Scene, type View } from './parts.ts'

type Done = Extract<State, { at: 'done' }>

/** The server has the paper: the receipt, for whom it counts, and what happens next. */
export function done(scene: Scene, { contest, result, site }: Done): View {
  const { say } = scene
  const { receipt, submittedAt, score } = result
  return html`<div class="done">${heading(scene, say('done'))}</div>
    ${score ? html`<p><b>${say('score', score.right, score.of)}</b></p>` : nothing}
    <div class="ticket">
      <p id="receipt">${say('receipt')}</p>
      <output part="receipt" role="group" aria-labelledby="receipt" translate="no">${receipt}</output>
      <p>${say('submittedAt', sayInstant(say, submittedAt))}</p>
      ${countedFor(scene, site)}
    </div>
    <p>${say('keep', sayEnd(say, contest.closes), sayInstant(say, contest.closes))}</p>
    <p class="actions">${button(scene, 'copy', 'copy')}${
      contest.attempts.limit === 1 ? nothing : button(scene, 'again', 'again')
    }<a part="link" target="_blank" href=${`${scene.page.split('?')[0]}/receipt?code=${receipt}`}>${say('save')}</a></p>`
}

/** A paper kept by an older script does not know. */
const countedFor = ({ say }: Scene, site: Done['site']): View => {
  if (site === undefined) return nothing
  return site === null
    ? html`<p>${say('countedForNone')}</p>`
    : html`<p>${say('countedFor')} <b lang="vi">${site.name}</b></p>`
}

/** The contest cannot be shown, or an attempt can go no further: why, and the ways on. */
export const apology = (scene: Scene, failure: Failure, action?: 'retry' | 'again'): View =>
  html`${alert(scene, failure)}<p class="actions">${action ? button(scene, action, action) : nothing}${link(scene, scene.page)}</p>`

/** Another element of this page plays the contest. */
export const elsewhere = (scene: Scene): View =>
  html`<p>${scene.say('elsewhere')}</p><p><slot>${link(scene, scene.page)}</slot></p>`
