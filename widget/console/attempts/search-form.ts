import { html, nothing, type TemplateResult } from 'lit'
import type {
  AttemptFilter,
  AttemptList,
  Named,
  SaidPart,
} from '../../../server/contract/console/attempts.ts'
import { attemptsVi } from '../../messages/console/attempts.ts'
import { sayFrom } from '../../messages/console/say-console.ts'
import { attemptsPath, writeFilter } from '../attempts-path.ts'

const say = sayFrom(attemptsVi)

/** What the identity of a person is called in this contest; undefined: a phone number. */
export type IdentityLabel = string | undefined

/**
 * The box that finds one attempt or one person. It is sent by POST: what is typed may be somebody's phone number, which
 * belongs in no address.
 */
export const searchBox = (contest: string, typed: string | null): TemplateResult => html`
  <form class="bar" role="search" method="post" action="/console/${contest}/attempts" autocomplete="off">
    <label class="grow">${say('search')}
      <input class="full" type="search" name="q" id="find" maxlength="200" spellcheck="false" value=${typed ?? nothing}
        autocapitalize="off" aria-describedby="find-hint"></label>
    <button class="button primary" type="submit">${say('find')}</button>
  </form>
  <p class="small quiet sheet-only" id="find-hint">${say('hint')} <code>${say('example')}</code></p>`

/** The pick-lists: a form of its own whose address can be kept, sent on and printed. */
export const filterForm = (contest: string, { filter, choices, faults }: AttemptList): TemplateResult => {
  const written = writeFilter(filter)
  const isFaulty = (part: string) => faults.some(fault => fault.part === part)
  const field = (part: 'from' | 'to' | 'score', hint: string) => html`
    <label>${say(part)}
      <input name=${part} .value=${written[part] ?? ''} placeholder=${hint} size="12" autocomplete="off"
        aria-invalid=${isFaulty(part) ? 'true' : nothing}></label>`
  return html`
    <form class="bar" action=${attemptsPath(contest, {})} data-narrow>
      ${pick('round', choices.rounds, filter)} ${pick('agency', choices.agencies, filter)}
      ${pick('unit', choices.units, filter)} ${pick('kind', choices.kinds, filter)} ${pick('group', choices.groups, filter)}
      ${pick('via', vias, filter)}
      ${field('from', say('dayHint'))} ${field('to', say('dayHint'))} ${field('score', say('scoreHint'))}
      ${pick('count', [{ id: 'people', name: say('count-people') }], filter, say('count-attempts'))}
      ${keep('host', filter)} ${keep('person', filter)} ${keep('valid', filter)}
      <button class="button" type="submit">${say('narrow')}</button>
    </form>`
}

const vias = (['script', 'frame', 'link', 'unknown'] as const).map(id => ({ id, name: say(id) }))

type Picked = 'round' | 'agency' | 'unit' | 'kind' | 'group' | 'via' | 'count'

/** A list of one is no choice. */
const pick = (part: Picked, from: readonly Named[], filter: AttemptFilter, all = say('all')) =>
  from.length === 0 || (part === 'round' && from.length < 2)
    ? nothing
    : html`<label>${say(part)}
        <select name=${part} .value=${filter[part] ?? ''}>
          <option value="" ?selected=${filter[part] === undefined}>${all}</option>
          ${from.map(({ id, name }) => html`<option value=${id} ?selected=${filter[part] === id}>${name}</option>`)}
        </select></label>`

const keep = (part: 'host' | 'person' | 'valid', filter: AttemptFilter) =>
  filter[part] === undefined ? nothing : html`<input type="hidden" name=${part} .value=${filter[part]}>`

/** The conditions in words, each a way to leave it out. */
export const conditions = (
  contest: string,
  said: readonly SaidPart[],
  filter: AttemptFilter,
): TemplateResult =>
  html`<ul class="row conditions" aria-label=${say('narrow')}>${said.map(
    ({ part, says }) =>
      html`<li><a class="tag" href=${attemptsPath(contest, { ...filter, [part]: undefined })} aria-label=${say('without', says)}>${says} <span aria-hidden="true">✕</span></a></li>`,
  )}${said.length > 1 ? html`<li><a class="small" href=${attemptsPath(contest, {})}>${say('clear')}</a></li>` : nothing}</ul>`
