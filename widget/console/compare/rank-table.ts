import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Compare, CompareRow } from '../../../server/contract/console/compare.ts'
import { type CompareKey, compareVi } from '../../messages/console/compare.ts'
import { count, percent, sayFrom } from '../../messages/console/say-console.ts'
import { comparePath, numberPath } from './compare-address.ts'
import { agencyCells, daysCell, placeCells, type Scale, viaCell } from './row-cells.ts'
import { numeral } from './verdict.ts'

const say = sayFrom<CompareKey>(compareVi)

/** Which of the counted columns a way puts in order. */
export const columnOf = (way: number): 'valid' | 'people' | 'rate' =>
  way === 1 ? 'valid' : way === 2 ? 'people' : 'rate'

/** The account book: one row an agency in the order of `order`, a double rule above the sum. */
export function rankTable(compare: Compare, order: readonly string[]): TemplateResult {
  const rows = new Map(compare.rows.map(row => [row.agency, row]))
  const picked = columnOf(compare.filter.way)
  const scale: Scale = { picked, most: Math.max(1e-9, ...compare.rows.map(row => sizeOf(row, picked))) }
  const by = compare.rule?.by ?? 'host'
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${say('tableOf')}>
      <table class="rank">
        <caption class="hidden">${say('caption', `${say(`way-${compare.filter.way}` as CompareKey)} ${say(`by-${by}`)}`)}</caption>
        ${head(compare, picked)}
        <tbody>
          ${repeat(
            order.flatMap(id => rows.get(id) ?? []),
            ({ agency }) => agency,
            row =>
              html`<tr>${agencyCells(compare, row, scale)}${daysCell(compare, row)}${viaCell(row)}${placeCells(compare, row)}</tr>`,
          )}
          ${apartRow(compare, picked)}
        </tbody>
        <tfoot>${sumRow(compare, picked)}<tr class="below"><td colspan="20">${footnotes(compare)}</td></tr></tfoot>
      </table>
    </div>
    ${legend()}`
}

/** What the bar of a row is long by. */
export const sizeOf = ({ valid, people, staff, headcount }: CompareRow, picked: Scale['picked']): number =>
  picked === 'valid' ? valid : picked === 'people' ? people : headcount ? staff / headcount : 0

function head(compare: Compare, picked: Scale['picked']): TemplateResult {
  const { filter, ways, rule } = compare
  const star = (way: number) =>
    ways[way - 1]?.isSigned ? html` <span class="star" aria-hidden="true">★</span>` : nothing
  const column = (name: typeof picked, way: number, label: string) => html`
    <th scope="col" class="n ${name === picked ? 'pick' : 'sheet-only'}" aria-sort=${name === picked ? 'descending' : nothing}>${numeral(way)} ${label}${star(way)}${name === picked ? ' ↓' : ''}</th>
    ${name === picked ? html`<td class="pick wide-only"></td>` : nothing}`
  return html`
    <thead><tr>
      <th scope="col" class="n">${say('place')} <span class="move sheet-only quiet"><span aria-hidden="true">${say('change')}</span><span class="hidden"> ${say('changeWhy')}</span></span></th>
      <th scope="col">${say(`agency-${rule?.by ?? 'host'}`)}</th>
      <th scope="col" class="n sheet-only">${say('gross')}</th>
      ${column('valid', 1, say('valid'))} ${column('people', 2, say('persons'))}
      <th scope="col" class="n ${picked === 'rate' ? '' : 'sheet-only'}">${say('staffAndHeadcount')}</th>
      ${column('rate', 3, say('rate'))}
      <th scope="col">${say(rule?.by === 'host' ? 'days' : 'daysAt')}</th><th scope="col" class="wide-only via-col">${say('via')}</th>
      ${ways.map(({ way }) => {
        const isPicked = way === filter.way
        return html`<th scope="col" class="c wide-only ${way === 1 ? 'begin' : ''} ${isPicked ? 'pick' : ''}"><a href=${comparePath(compare, { way: String(way) })} aria-label=${say('placeBy', way, say(`way-${way}` as CompareKey))}>${numeral(way)}</a></th>`
      })}
    </tr></thead>`
}

/** What no agency of the list is counted for: kept, told, never compared. */
function apartRow(compare: Compare, picked: Scale['picked']): TemplateResult {
  const { apart, rule } = compare
  const by = rule?.by ?? 'host'
  const number = (column: 'attempts' | 'valid' | 'people') => {
    const path = numberPath(compare, apart, column)
    return path ? html`<a href=${path}>${count(apart[column])}</a>` : count(apart[column])
  }
  return html`
    <tr class="apart">
      <td></td><th scope="row">${say(`apart-${by}`)} <span class="quiet">${say(`apartWhy-${by}`)}</span></th>
      <td class="n sheet-only">${number('attempts')}</td>
      <td class="n ${picked === 'valid' ? 'pick' : 'sheet-only'}">${number('valid')}</td>${gap(picked === 'valid')}
      <td class="n ${picked === 'people' ? 'pick' : 'sheet-only'}">${number('people')}</td>${gap(picked === 'people')}
      <td class=${picked === 'rate' ? '' : 'sheet-only'}></td>
      <td class=${picked === 'rate' ? 'pick' : 'sheet-only'}></td>${gap(picked === 'rate')}
      ${daysCell(compare, apart, false)}${viaCell(apart, false)}${empty(compare)}
    </tr>`
}

const gap = (isPicked: boolean) => (isPicked ? html`<td class="pick wide-only"></td>` : nothing)
const empty = ({ ways, filter }: Compare) =>
  ways.map(
    ({ way }) =>
      html`<td class="wide-only ${way === 1 ? 'begin' : ''} ${way === filter.way ? 'pick' : ''}"></td>`,
  )

function sumRow(compare: Compare, picked: Scale['picked']): TemplateResult {
  const { total } = compare
  const whole = { ...compare.apart, days: total.days, via: total.via }
  const { staff, of } = total.rate
  return html`
    <tr>
      <td></td><th scope="row">${say('sum')}</th>
      <td class="n sheet-only">${count(total.attempts)}</td>
      <td class="n ${picked === 'valid' ? '' : 'sheet-only'}">${count(total.valid)}</td>${gapPlain(picked === 'valid')}
      <td class="n ${picked === 'people' ? '' : 'sheet-only'}">${total.people === null ? `${count(total.rowPeople)}*` : `${count(total.people)}${total.rowPeople > total.people ? '*' : ''}`}</td>${gapPlain(picked === 'people')}
      <td class="n ${picked === 'rate' ? '' : 'sheet-only'}">${of > 0 ? `${count(staff)}/${count(of)}` : '?'}</td>
      <td class="n ${picked === 'rate' ? '' : 'sheet-only'}">${of > 0 ? percent(staff / of) : '?'}</td>${gapPlain(picked === 'rate')}
      ${daysCell(compare, whole, false)}${viaCell(whole, false)}
      ${compare.ways.map(({ way }) => html`<td class="wide-only ${way === 1 ? 'begin' : ''}"></td>`)}
    </tr>`
}

const gapPlain = (isPicked: boolean) => (isPicked ? html`<td class="wide-only"></td>` : nothing)

/** The sum of the people is not the people: both are told, and why (decisions.md 31). */
function footnotes({ total, rows }: Compare): string {
  const over = say('rateOver', total.rate.agencies, rows.length)
  if (total.people === null) return `${say('sumBlock')} ${over}`
  const more = total.rowPeople - total.people
  return `${more > 0 ? say('sumWhy', count(total.rowPeople), count(more)) : say('sumSame')} ${over}`
}

const viaNames = { script: 'thẻ nhúng', frame: 'khung nhúng', link: 'liên kết, QR', unknown: 'không rõ' }
const channels = ['script', 'frame', 'link', 'unknown'] as const

const legend = (): TemplateResult => html`
  <p class="key">
    ${channels.map((via, at) => html`<span class="wide-only via-key"><svg width="14" height="10" aria-hidden="true"><rect class="v${at + 1}" width="14" height="10"></rect></svg>${viaNames[via]}</span>`)}
    <span>${say('signDash')}</span><span>${say('signUnknown')}</span><span>${say('signOver')}</span><span class="wide-only">${say('signEarly')}</span>
  </p>`
