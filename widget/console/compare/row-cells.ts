import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Compare, CompareRow, Place } from '../../../server/contract/console/compare.ts'
import { dayBars, dayBox, shareBar } from '../../figures/bars.ts'
import { sayVia, viaBar } from '../../figures/vias.ts'
import { type CompareKey, compareVi } from '../../messages/console/compare.ts'
import { count, percent, sayFrom } from '../../messages/console/say-console.ts'
import { tallyVi } from '../../messages/tally-vi.ts'
import { type Column, signOf } from './cell-words.ts'
import { agencyPath, comparePath, numberPath } from './compare-address.ts'

const say = sayFrom<CompareKey>(compareVi)
const sayTally = sayFrom(tallyVi)

/** Days without an attempt after which a row says so. */
const SILENT_DAYS = 2

/** What is put in order, and the largest of it. */
export interface Scale {
  readonly picked: 'valid' | 'people' | 'rate'
  readonly most: number
}

/** Place, name and the counted columns of a row. */
export function agencyCells(compare: Compare, row: CompareRow, scale: Scale): TemplateResult {
  const place = row.places[compare.filter.way - 1]?.place ?? null
  const { contest } = compare
  return html`
    <td class="n">${place ?? '–'} <span class="move sheet-only">${change(place, row.before)}</span></td>
    <th scope="row"><a href=${agencyPath(contest, row.agency)} .textContent=${row.name}></a>${silentTag(row)}</th>
    ${numberCell(compare, row, 'attempts', 'n sheet-only')}
    ${numberCell(compare, row, 'valid', pickedClass(scale, 'valid'))}${barCell(row, scale, 'valid')}
    ${numberCell(compare, row, 'people', pickedClass(scale, 'people'))}${barCell(row, scale, 'people')}
    ${staffCell(compare, row, scale)}${rateCell(row, scale)}${barCell(row, scale, 'rate')}`
}

const pickedClass = ({ picked }: Scale, column: string): string =>
  `n ${picked === column ? 'pick' : 'sheet-only'}`

/** How many places up or down since last midnight. */
function change(place: number | null, before: number | null): TemplateResult | typeof nothing {
  if (place === null || before === null || place === before) return nothing
  const by = Math.abs(before - place)
  return place < before
    ? html`<span class="up"><span aria-hidden="true">▲${by}</span><span class="hidden">${say('up', by)}</span></span>`
    : html`<span class="down"><span aria-hidden="true">▼${by}</span><span class="hidden">${say('down', by)}</span></span>`
}

const silentTag = ({ silent }: CompareRow) =>
  silent !== null && silent >= SILENT_DAYS
    ? html` <span class="tag warn">${say('silent', silent)}</span>`
    : nothing

/** A cell that the formula bar can speak of; its link is reached with Enter, its text is a number. */
const cell = (row: CompareRow, column: Column, classes: string, inside: unknown): TemplateResult => html`
  <td class=${classes} tabindex="-1" data-cell data-agency=${row.agency} data-column=${column}>${inside}</td>`

function numberCell(
  compare: Compare,
  row: CompareRow,
  column: 'attempts' | 'valid' | 'people',
  classes: string,
): TemplateResult {
  const path = numberPath(compare, row, column)
  const number = count(row[column])
  return cell(row, column, classes, path ? html`<a tabindex="-1" href=${path}>${number}</a>` : number)
}

function staffCell(compare: Compare, row: CompareRow, { picked }: Scale): TemplateResult {
  const path = numberPath(compare, row, 'staff')
  const staff = count(row.staff)
  const of =
    row.headcount === null
      ? html`<a tabindex="-1" href=${agencyPath(compare.contest, row.agency)} aria-label=${say('missing')}>?</a>`
      : count(row.headcount)
  const inside = html`${path ? html`<a tabindex="-1" href=${path}>${staff}</a>` : staff}/${of}`
  return cell(row, 'staff', `n ${picked === 'rate' ? '' : 'sheet-only'}`, inside)
}

function rateCell(row: CompareRow, scale: Scale): TemplateResult {
  const { staff, headcount } = row
  if (!headcount) return cell(row, 'rate', pickedClass(scale, 'rate'), html`<span class="quiet">?</span>`)
  const isOver = staff > headcount
  const rate = html`<span class=${isOver ? 'warn' : ''}>${percent(staff / headcount)}${isOver ? '\u00a0!' : ''}</span>`
  return cell(row, 'rate', pickedClass(scale, 'rate'), rate)
}

const barCell = (
  { valid, people, staff, headcount }: CompareRow,
  { picked, most }: Scale,
  column: string,
) => {
  if (picked !== column) return nothing
  if (picked === 'rate' && !headcount) return html`<td class="pick wide-only bar-cell"></td>`
  const size = picked === 'valid' ? valid : picked === 'people' ? people : staff / (headcount ?? 1)
  return html`<td class="pick wide-only bar-cell"><svg width="84" height="12" aria-hidden="true">${shareBar(size / most, 12)}</svg></td>`
}

/** Two weeks in small bars; the way to the trend of this agency. */
export function daysCell(compare: Compare, row: CompareRow, isCell = true): TemplateResult {
  const { days, agency } = row
  const drawing = svg`<svg viewBox=${dayBox(days.length)} width=${days.length * 5} height="20" aria-hidden="true">${dayBars(days)}</svg>`
  const words = html`<span class="hidden">${days.map(count).join(' ')}</span>`
  if (!isCell) return html`<td>${drawing}${words}</td>`
  const path = comparePath(compare, { view: 'trend', agency })
  return cell(row, 'days', '', html`<a tabindex="-1" href=${path}>${drawing}${words}</a>`)
}

export function viaCell(row: CompareRow, isCell = true): TemplateResult {
  const drawing = svg`<svg viewBox="0 0 56 10" width="56" height="10" aria-hidden="true">${viaBar(row.via, 56, 10)}</svg>`
  const inside = html`${drawing}<span class="hidden">${sayVia(sayTally, count, row.via)}</span>`
  return isCell
    ? cell(row, 'via', 'wide-only via-col', inside)
    : html`<td class="wide-only via-col">${inside}</td>`
}

/** The place by each of the seven ways, in columns that never move. */
export const placeCells = (compare: Compare, row: CompareRow): TemplateResult[] =>
  compare.ways.map(({ way, state }, at) => {
    const place = row.places[at]
    const classes = `c wide-only ${at === 0 ? 'begin' : ''} ${way === compare.filter.way ? 'pick' : ''}`
    return cell(row, `way-${way}`, classes, placeText(signOf(state, place), place))
  })

function placeText(sign: string, place: Place | undefined): TemplateResult {
  const isOver = place?.notes.some(({ code }) => code === 'over-whole') ?? false
  const over = isOver ? html`<span class="warn over">!</span>` : nothing
  if (place?.place === 1) return html`<span class="win">${sign}</span>${over}`
  return place?.place ? html`${sign}${over}` : html`<span class="quiet">${sign}</span>`
}
