import { html, nothing, type TemplateResult } from 'lit'
import type { AttemptList, AttemptRow } from '../../../server/contract/console/attempts.ts'
import { attemptsVi } from '../../messages/console/attempts.ts'
import { count, inVietnam, percent, sayFrom } from '../../messages/console/say-console.ts'
import { attemptsPath, withFilter } from '../attempts-path.ts'
import { folded, pastTable, ScreenElement } from '../screen-element.ts'
import { attemptsTable } from './attempts-table.ts'
import { conditions, filterForm, searchBox } from './search-form.ts'

const say = sayFrom(attemptsVi)
/** Id of what stands behind the list. */
const BEHIND = 'sau-danh-sach'

/**
 * `<attempts-screen>`: Lượt thi. Which attempts are behind a number, and where is this one? The count keeps up by itself;
 * rows stay where they are until somebody asks for the new ones.
 */
export class AttemptsScreen extends ScreenElement<AttemptList> {
  /** What stands in the table, so that no row moves under a hand. */
  #shown: AttemptList | undefined
  /** Conditions that were not chosen are no part of an address. */
  #narrow = (event: SubmitEvent): void => {
    if (!(event.target instanceof HTMLFormElement) || !event.target.hasAttribute('data-narrow')) return
    for (const field of event.target.elements)
      if (
        (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) &&
        field.value.trim() === ''
      )
        field.disabled = true
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('submit', this.#narrow)
    this.ownerDocument.addEventListener('keydown', this.#key)
    // Back brings a page as it was left, with what was left out of the address still off.
    window.addEventListener('pageshow', this.#enable)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener('submit', this.#narrow)
    this.ownerDocument.removeEventListener('keydown', this.#key)
    window.removeEventListener('pageshow', this.#enable)
  }

  protected override view(body: AttemptList): TemplateResult {
    const isReady = body.building === null && body.faults.length === 0
    if (isReady && (!this.#shown || this.#shown.rows.length === 0)) this.#shown = body
    const contest = this.contest?.id ?? ''
    return html`
      <p class="answer num"><span role="status">${answer(body)}</span>${countedAt(body)}</p>
      ${searchBox(contest, body.typed)}
      ${body.faults.map(({ says }) => html`<p class="note fault" role="alert">${says}</p>`)}
      ${folded(say('narrow'), filterForm(contest, body))}
      ${conditions(contest, body.said, body.filter)}
      ${
        body.filter.count === 'people'
          ? html`<p class="small quiet">${say('peopleNote')}
        ${body.filter.from === undefined && body.filter.to === undefined ? nothing : say('newPeopleNote')}</p>`
          : nothing
      }
      ${isReady ? this.#list(contest, body) : nothing}`
  }

  #list(contest: string, live: AttemptList): TemplateResult {
    const shown = this.#shown ?? live
    if (shown.rows.length === 0) return zero(live)
    const fresh = shown.before === 0 ? freshIn(live.rows, shown.rows) : 0
    const { filter, next, before } = shown
    const path = attemptsPath(contest, filter)
    return html`
      ${fresh > 0 ? html`<p class="row"><button class="button" type="button" @click=${this.#show}>${say('fresh', fresh === live.rows.length ? `${count(fresh)}+` : count(fresh))}</button></p>` : nothing}
      ${pastTable(BEHIND)}
      <div class="scroll" tabindex="0" role="region" aria-label=${say('list')}>${attemptsTable(contest, shown.rows, before)}</div>
      <p class="key" id=${BEHIND} tabindex="-1">
        ${next === null ? nothing : html`<a href="${path}${path.includes('?') ? '&' : '?'}after=${next}">${say('next', 100)}</a>`}
        ${before === 0 ? nothing : html`<a href=${path}>${say('first')}</a>`}
        ${this.files('attempts', withFilter('', filter))}
      </p>`
  }

  #show = (): void => {
    this.#shown = undefined
    this.requestUpdate()
  }

  #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const links = [...this.querySelectorAll<HTMLElement>('tbody th a')]
    const { activeElement } = this.ownerDocument
    const at = activeElement instanceof HTMLElement ? links.indexOf(activeElement) : -1
    if (at < 0) return
    links[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
    event.preventDefault()
  }

  #enable = (): void => {
    for (const field of this.querySelectorAll<HTMLInputElement>('[data-narrow] :disabled'))
      field.disabled = false
  }
}

function answer({ count: matching, filter, building, faults }: AttemptList): TemplateResult | string {
  if (building !== null) return say('building', percent(building))
  if (faults.length > 0 && matching === null) return ''
  if (matching === null) return say('counting')
  return html`<b>${say(filter.count === 'people' ? 'matchingPeople' : 'matching', count(matching))}</b>`
}

/** A count that takes longer than the rows was made at another moment than the page's. */
const countedAt = ({ countedAt: at }: AttemptList): TemplateResult | typeof nothing =>
  at === null
    ? nothing
    : html`<span class="small quiet">, ${say('countedAt', inVietnam(Date.parse(at)).time)}</span>`

/** How many rows of the reading are above the first that is shown; none of one that another process made a little before. */
function freshIn(live: readonly AttemptRow[], shown: readonly AttemptRow[]): number {
  const at = live.findIndex(({ receipt }) => receipt === shown[0]?.receipt)
  if (at >= 0) return at
  return shown.some(({ receipt }) => receipt === live[0]?.receipt) ? 0 : live.length
}

/** Nothing matches: the question stands there again, so that a slip is seen. */
const zero = ({ said }: AttemptList): TemplateResult =>
  said.length === 0
    ? html`<p class="note">${say('zeroAll')}</p>`
    : html`<div class="note"><p><b>${say('zero')}</b> ${said.map(({ says }) => says).join(' · ')}.</p><p>${say('zeroHint')}</p></div>`
