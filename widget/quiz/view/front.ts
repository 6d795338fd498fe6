import { html, nothing } from 'lit'
import type { PublicContest } from '../../../server/contract.ts'
import { sayEnd, sayInstant, sayLeft } from '../instant.ts'
import type { Front } from '../state.ts'
import { button, heading, link, type Scene, type View } from './scene.ts'

/** The contest from outside: what it is, in the few lines a citizen needs, and the way in when it is open. */
export function front(scene: Scene, { at, contest }: Front): View {
  const { say, page, left = 0 } = scene
  const { title, organiser, opens, closes, attempts, prizes, results } = contest
  const facts = [
    [say('when'), say('to', sayInstant(say, opens), sayEnd(say, closes))],
    [say('paper'), paperOf(scene, contest)],
    [say('limit'), attempts.limit ? say('limited', attempts.limit) : say('unlimited')],
    [say('prizes'), prizes.map(({ name, count }) => `${name}: ${String(count).padStart(2, '0')}`).join('; ')],
  ]
  return html`<p class="quiet" lang="vi">${organiser}</p>${heading(scene, title)}
    ${at === 'before' ? html`<p part="timer" role="timer" aria-live="off"><b>${say(at, sayLeft(say, left))}</b></p>` : nothing}
    ${at === 'closed' ? html`<p><b>${say(at)}</b></p>` : nothing}
    <dl>${facts.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>
    <p class="actions">${at === 'open' ? button(scene, 'begin', 'begin', 'primary') : nothing}${
      at === 'closed' ? link(scene, results ?? page, 'results') : link(scene, page)
    }</p>`
}

const paperOf = ({ say }: Scene, { paper, prediction }: PublicContest): string =>
  say('questions', paper.questions) +
  (prediction ? say('predicted') : '') +
  (paper.timeLimit ? say('minutes', paper.timeLimit) : '')
