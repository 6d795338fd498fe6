import { html, nothing, type TemplateResult } from 'lit'
import type { Compare, CompareRow } from '../../../server/contract/console/compare.ts'
import { type CompareKey, compareVi } from '../../messages/console/compare.ts'
import { cellsVi } from '../../messages/console/compare-cells.ts'
import { inVietnam, sayFrom } from '../../messages/console/say-console.ts'
import { filterWords } from '../../messages/console/say-filter.ts'
import { type KeyWords, keysHelp, openKeys } from '../keys-help.ts'
import { LetterKeys } from '../letter-keys.ts'
import { RovingCells } from '../roving-cells.ts'
import { ScreenElement } from '../screen-element.ts'
import { type Column, sayCell } from './cell-words.ts'
import { comparePath, numberPath, viewPath } from './compare-address.ts'
import { filterBar, viewLetters, viewTabs } from './filter-bar.ts'
import { hostsView } from './hosts-view.ts'
import { hoursView } from './hours-view.ts'
import { printFoot, printHead } from './print-parts.ts'
import { rankTable } from './rank-table.ts'
import { trendView } from './trend-view.ts'
import { numeral, verdict } from './verdict.ts'

const say = sayFrom<CompareKey>(compareVi)

const keys: readonly KeyWords[] = [
  ['1–7', say('keysWays')],
  [Object.keys(viewLetters).join(' '), say('keysViews')],
  ['p', say('keysPrint')],
]

/** `<compare-screen>`: So sánh, the screen the committee lives in. */
export class CompareScreen extends ScreenElement<Compare> {
  /** The agencies in the order in which they stand: rows move when somebody says so, never under a hand. */
  #order: readonly string[] = []
  #cell: { readonly agency: string; readonly column: Column } | undefined
  #leaders: string | undefined
  #news = ''

  constructor() {
    super()
    new RovingCells(this, cell => this.#choose(cell))
    new LetterKeys(this, key => this.#press(key))
  }

  protected override view(compare: Compare): TemplateResult {
    const now = compare.rows.map(({ agency }) => agency)
    if (this.#order.length !== now.length) this.#order = now
    this.#hearLeaders(compare)
    return html`
      ${printHead(compare, this.contest, this.live)}
      <p class="hidden" role="status">${this.#news}</p>
      ${compare.filter.view === 'table' ? verdict(compare, this.#around(compare)) : nothing} ${viewTabs(compare, compare.filter.view === 'table' ? this.files('compare') : nothing)} ${filterBar(compare)}
      ${compare.filter.view === 'table' ? this.#table(compare, now) : otherView(compare, this.live?.asOf ?? 0)}
      ${keysHelp(keys)} ${printFoot()}`
  }

  #around(compare: Compare) {
    const { rounds = [], status } = this.contest ?? {}
    const [first] = rounds
    const { minute, date } = inVietnam(Date.parse(first?.opens ?? ''))
    return {
      isPart: filterWords(compare).length > 0,
      isOver: status === 'closed',
      opens: status === 'before' ? `${minute} ngày ${date}` : null,
    }
  }

  #table(compare: Compare, now: readonly string[]): TemplateResult {
    const isMoved = now.some((agency, at) => agency !== this.#order[at])
    const row = compare.rows.find(({ agency }) => agency === this.#cell?.agency)
    return html`
      <div class="fx"><i aria-hidden="true">ƒx</i>
        ${row && this.#cell ? html`<b>${titleOf(row, this.#cell.column)}</b> <output>${sayCell(compare, row, this.#cell.column)}</output> ${listOf(compare, row, this.#cell.column)}` : html`<output class="quiet">${cellsVi.hint}</output>`}
        ${isMoved ? html`<button class="button" type="button" @click=${this.#reorder}>${say('moved')}</button>` : nothing}
      </div>
      ${rankTable(compare, this.#order)}`
  }

  #choose(cell: HTMLElement): void {
    const { agency = '', column = '' } = cell.dataset
    this.#cell = { agency, column: column as Column }
    this.requestUpdate()
  }

  #reorder = (): void => {
    this.#order = []
    this.requestUpdate()
  }

  /** Spoken is a new first place by the signed rule, and nothing else: numbers that read themselves aloud help nobody. */
  #hearLeaders({ ways, rule }: Compare): void {
    const [front] = ways[(rule?.way ?? 0) - 1]?.fronts ?? []
    const leaders = front?.leaders.map(({ name }) => name).join('; ') ?? ''
    if (this.#leaders !== undefined && this.#leaders !== leaders && leaders !== '')
      this.#news = say('newLeader', leaders)
    this.#leaders = leaders
  }

  #press(key: string): boolean {
    const compare = this.live?.body as Compare | null
    if (!compare) return false
    const view = viewLetters[key as keyof typeof viewLetters]
    if (view) location.assign(viewPath(compare, view))
    else if (/^[1-7]$/.test(key)) location.assign(comparePath(compare, { way: key }))
    else if (key === 'p') print()
    else if (key === '?') openKeys()
    else return false
    return true
  }
}

const otherView = (compare: Compare, asOf: number): TemplateResult | typeof nothing => {
  if (compare.trend) return trendView(compare, compare.trend, asOf)
  if (compare.hours) return hoursView(compare, compare.hours, asOf)
  return compare.hosts ? hostsView(compare, compare.hosts) : nothing
}

/** The way on from a number for whoever has clicked beside its digits. */
const listOf = (compare: Compare, row: CompareRow, column: Column): TemplateResult | typeof nothing => {
  if (column !== 'attempts' && column !== 'valid' && column !== 'people' && column !== 'staff') return nothing
  const path = numberPath(compare, row, column)
  return path ? html`<a class="nowrap no-print" href=${path}>${cellsVi.list}</a>` : nothing
}

const titleOf = ({ name }: CompareRow, column: Column): string =>
  column.startsWith('way-') ? `${name} · ${numeral(Number(column.slice(4)))}` : name
