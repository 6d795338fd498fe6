import { html, nothing } from 'lit'
import type { PublicContest } from '../../../server/contract/public.ts'
import { sayEnd, sayInstant, sayLeft } from '../../messages/instants.ts'
import type { Front } from '../state.ts'
import { button, heading, link, type Scene, type View } from './parts.ts'

/** The contest from outside: what it is, until when, and the way on, on the first screen of a phone; then the facts. */
export function introduction(scene: Scene, { at, contest }: Front): View {
  const { say, left = 0 } = scene
  const { title, organiser, opens, closes, attempts, prizes } = contest
  return html`<p class="quiet" lang="vi">${organiser}</p>${heading(scene, title, 'vi', 'title')}
    ${at === 'before' ? html`<p part="timer" role="timer" aria-live="off" translate="no"><b .textContent=${say(at, sayLeft(say, left))}></b></p>` : nothing}
    ${at === 'closed' ? html`<p><b>${say(at)}</b></p>` : nothing}
    ${at === 'open' ? html`<p>${say('until', sayEnd(say, closes))}</p>` : nothing}
    <p class="actions">${waysOn(scene, at, contest)}</p>
    <dl>
      <dt>${say('when')}</dt><dd>${say('to', sayInstant(say, opens), sayEnd(say, closes))}</dd>
      <dt>${say('paper')}</dt><dd>${paperOf(scene, contest)}</dd>
      <dt>${say('limit')}</dt><dd>${attempts.limit ? say('limited', attempts.limit) : say('unlimited')}</dd>
      <dt>${say('prizes')}</dt><dd lang="vi">${prizes.map(({ name, count }) => html`${name}: ${String(count).padStart(2, '0')}<br>`)}</dd>
    </dl>`
}

const waysOn = (scene: Scene, at: Front['at'], { results }: PublicContest): readonly View[] => {
  const { page } = scene
  if (at === 'open') return [button(scene, 'begin', 'begin', 'primary'), link(scene, page)]
  if (at === 'before') return [link(scene, page)]
  return [link(scene, page, 'ownResult'), results ? link(scene, results, 'results') : nothing]
}

const paperOf = ({ say }: Scene, { paper, prediction }: PublicContest): string =>
  say('questions', paper.questions) +
  (prediction ? say('predicted') : '') +
  (paper.timeLimit ? say('minutes', paper.timeLimit) : '')
