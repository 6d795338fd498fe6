import { html, nothing } from 'lit'
import type { PublicContest } from '../../../server/contract/public.ts'
import { sayEnd, sayInstant, sayLeft } from '../../messages/instants.ts'
import type { IntroductionState } from '../state.ts'
import { button, heading, link, type View, type ViewContext } from './parts.ts'

/** The contest from outside: what it is, until when, and the way on, on the first screen of a phone; then the facts. */
export function introduction(context: ViewContext, { at, contest }: IntroductionState): View {
  const { say, left = 0 } = context
  const { title, organiser, opens, closes, attempts, prizes } = contest
  return html`<p class="quiet" lang="vi">${organiser}</p>${heading(context, title, 'vi', 'title')}
    ${at === 'before' ? html`<p part="timer" role="timer" aria-live="off" translate="no"><b .textContent=${say(at, sayLeft(say, left))}></b></p>` : nothing}
    ${at === 'closed' ? html`<p><b>${say(at)}</b></p>` : nothing}
    ${at === 'open' ? html`<p>${say('until', sayEnd(say, closes))}</p>` : nothing}
    <p class="actions">${waysOn(context, at, contest)}</p>
    <dl>
      <dt>${say('when')}</dt><dd>${say('to', sayInstant(say, opens), sayEnd(say, closes))}</dd>
      <dt>${say('paper')}</dt><dd>${paperOf(context, contest)}</dd>
      <dt>${say('limit')}</dt><dd>${attempts.limit ? say('limited', attempts.limit) : say('unlimited')}</dd>
      <dt>${say('prizes')}</dt><dd lang="vi">${prizes.map(({ name, count }) => html`${name}: ${String(count).padStart(2, '0')}<br>`)}</dd>
    </dl>`
}

const waysOn = (
  context: ViewContext,
  at: IntroductionState['at'],
  { results }: PublicContest,
): readonly View[] => {
  const { page } = context
  if (at === 'open') return [button(context, 'begin', 'begin', 'primary'), link(context, page)]
  if (at === 'before') return [link(context, page)]
  return [link(context, page, 'ownResult'), results ? link(context, results, 'results') : nothing]
}

const paperOf = ({ say }: ViewContext, { paper, prediction }: PublicContest): string =>
  say('questions', paper.questions) +
  (prediction ? say('predicted') : '') +
  (paper.timeLimit ? say('minutes', paper.timeLimit) : '')
