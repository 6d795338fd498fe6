import { html, nothing, type TemplateResult } from 'lit'
import type { Tally } from '../../server/contract/public.ts'
import type { Failure } from '../api.ts'
import { chart } from '../figures/bar-chart.ts'
import { type Figures, totals } from '../figures/figures.ts'
import { blocksOf, measures, placeAgencies } from '../figures/place-agencies.ts'
import { table } from '../figures/table.ts'
import { sayStamp } from '../messages/instants.ts'
import type { SayTally } from '../messages/say.ts'
import { type Choice, choices } from './choices.ts'
import type { TallyState } from './tally-controller.ts'

/** What the view needs from the element that shows it. */
export interface TallyScreen {
  readonly say: SayTally
  readonly state: TallyState
  readonly contest: string
  /** The contest is closed: nothing here will change any more. */
  readonly isClosed: boolean
  readonly choice: Choice
  /** null: the element does not refresh by itself. */
  readonly paused: boolean | null
  readonly choose: (choice: Partial<Choice>) => void
  readonly togglePause: () => void
  readonly retry: () => void
}

/** The whole content for one state. */
export function tallyView(screen: TallyScreen): TemplateResult {
  const { state } = screen
  switch (state.at) {
    case 'loading':
      return html`<p class="quiet">${screen.say('loading')}</p>`
    case 'failed':
      return failureView(screen, state.failure)
    case 'shown':
      return figuresView(screen, state.tally)
  }
}

/** What the polite live region says: failures only, since figures that read themselves aloud every few seconds help nobody. */
export function noticeOf({ say, state, contest }: TallyScreen): string {
  if (state.at === 'shown' && state.stale) return say('stale', sayStamp(state.tally.asOf))
  if (state.at === 'failed') return `${say('failed')}. ${reasonOf(say, contest, state.failure)}`
  return ''
}

const reasonOf = (say: SayTally, contest: string, { code }: Failure): string =>
  code === 'unknown-contest' ? say('unknown', contest) : say('unreachable')

const failureView = ({ say, retry }: TallyScreen, { code }: Failure): TemplateResult =>
  code === 'unknown-contest'
    ? html``
    : html`<button type="button" part="button" data-action="retry" @click=${retry}>${say('retry')}</button>`

function figuresView(screen: TallyScreen, tally: Tally): TemplateResult {
  const { say, isClosed } = screen
  const isSealed = tally.disclosure === 'sealed'
  return html`
    ${asOf(screen, tally)} ${isSealed ? nothing : tables(screen, tally)}
    ${isSealed ? html`<p class="none" .textContent=${say('sealed')}></p>` : nothing}
    ${closedRounds(screen, tally)}
    ${isClosed || !tally.disclosure || isSealed ? nothing : html`<p class="quiet" .textContent=${say('daily')}></p>`}
    ${isSealed ? nothing : explanation(say)}`
}

function tables(screen: TallyScreen, tally: Tally): TemplateResult {
  const { say } = screen
  const offered = measures.filter(name => !tally.withheld?.includes(name))
  const measure = offered.find(name => name === screen.choice.measure) ?? offered[0] ?? 'attempts'
  const choice = { ...screen.choice, measure }
  const placed = placeAgencies(tally.agencies, measure, choice.block, tally.disclosure !== undefined)
  const figures: Figures = { say, count: value => numbers.format(value), tally, placed, measure }
  return html`
    ${totals(figures)}
    <p class="quiet" .textContent=${say(screen.isClosed ? 'closed' : 'interim')}></p>
    ${choices(say, blocksOf(tally.agencies), choice, screen.choose, offered)}
    ${bars(screen, figures)} ${table(figures)}`
}

const numbers = new Intl.NumberFormat('vi-VN')

/** What is told as under a hundred is not told as nothing. */
function bars({ say, isClosed }: TallyScreen, figures: Figures): TemplateResult | typeof nothing {
  const { tally, placed, measure } = figures
  if (tally.disclosure) return placed.some(({ agency }) => agency[measure] > 0) ? chart(figures) : nothing
  if (tally.totals.attempts > 0) return chart(figures)
  return html`<p class="none" .textContent=${say(isClosed ? 'closedEmpty' : 'empty')}></p>`
}

/** Rounds that are over are told exactly beside the open one. */
const closedRounds = ({ say }: TallyScreen, { closed = [] }: Tally): readonly TemplateResult[] =>
  closed.map(({ title, totals: { attempts, valid, people } }) => {
    const counts = [attempts, valid, people].map(value => numbers.format(value))
    return html`<p class="quiet" .textContent=${say('closedRound', title, ...counts)}></p>`
  })

const asOf = (
  { say, paused, togglePause }: TallyScreen,
  { asOf, disclosure }: Tally,
): TemplateResult | typeof nothing =>
  disclosure === 'sealed'
    ? nothing
    : html`
  <p class="as-of">
    <time datetime=${asOf} .textContent=${say(disclosure ? 'asOfDay' : 'asOf', sayStamp(asOf))}></time>
    ${
      paused === null
        ? nothing
        : html`
    <button type="button" class="plain" part="button" data-action="pause" @click=${togglePause} .textContent=${say(paused ? 'resume' : 'pause')}></button>`
    }
  </p>`

const explanation = (say: SayTally): TemplateResult => html`
  <details>
    <summary class="summary">${say('explain')}</summary>
    <dl class="explain">
      <dt>${say('attempts')}</dt><dd>${say('explainAttempts')}</dd>
      <dt>${say('valid')}</dt><dd>${say('explainValid')}</dd>
      <dt>${say('people')}</dt><dd>${say('explainPeople')}</dd>
      <dt>${say('via')}</dt><dd>${say('explainVia')}</dd>
    </dl>
  </details>`
