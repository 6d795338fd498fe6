import type { Agency } from '../contest/contest.ts'
import { parseInstant } from '../contest/instant.ts'
import { exactOrigin, meantOrigin } from '../registry/site.ts'
import { placeholderIn } from './damaged-text.ts'
import { type Fault, fault } from './fault.ts'
import { checkId, type Placed, parseTable, placeOf, type Row } from './parse-table.ts'
import { topLines } from './table-header.ts'
import { checkText } from './text.ts'

/** The column of an agency's name. */
export const NAME_COLUMN = 'Tên cơ quan, đơn vị'
/** The headers of agencies.csv. */
const agencyColumns = ['Mã', NAME_COLUMN, 'Khối', 'Biên chế', 'Trang'] as const
/** Where the headcounts are taken from. */
export const SOURCE = 'Nguồn'
/** The day for which they hold. */
const DATE = 'Ngày'
/** The headcount of a mandatory group, by its value in the field `group`. */
export const groupColumn = (group: string): string => `Biên chế: ${group}`
const groupColumnForm = /^biên chế\s*:\s*([a-z0-9]+(?:-[a-z0-9]+)*)$/iu
const headcountForm = /^(0|[1-9]\d{0,6})$/
const required: readonly string[] = ['Mã', NAME_COLUMN, 'Khối']

/** Read agencies.csv. Every row gives an agency, however faulty, so that the checks across rows see it. */
export function parseAgencies(file: string, text: string): { agencies: Placed<Agency>[]; faults: Fault[] } {
  const groups = groupsIn(text)
  const { rows, faults } = parseTable(file, text, agencyColumns, [SOURCE, DATE, ...groups.map(groupColumn)])
  return {
    agencies: rows.map(row => ({ value: agencyOf(row, groups), row })),
    faults: [...faults, ...rows.flatMap(row => checkRow(row, groups))],
  }
}

/** The groups that a header names columns for. */
const groupsIn = (text: string): string[] => {
  const cells = topLines(text).flatMap(line => line.split(/[;,\t]/))
  return [...new Set(cells.flatMap(cell => groupColumnForm.exec(cell.trim())?.[1]?.toLowerCase() ?? []))]
}

/** One cell lists them with spaces, line ends, commas or semicolons between, as people do. */
const sitesOf = (row: Row): string[] =>
  (row.cells.get('Trang') ?? '').split(/[\s,;]+/).filter(site => site !== '')

const headcountIn = (row: Row, column: string): number | null => {
  const cell = row.cells.get(column) ?? ''
  return headcountForm.test(cell) ? Number(cell) : null
}

function agencyOf(row: Row, groups: readonly string[]): Agency {
  const cell = (column: string): string => row.cells.get(column) ?? ''
  const counted = groups.map(group => [group, headcountIn(row, groupColumn(group))] as const)
  return {
    id: cell('Mã'),
    name: cell(NAME_COLUMN),
    block: cell('Khối'),
    headcount: headcountIn(row, 'Biên chế'),
    sites: sitesOf(row),
    ...(groups.length === 0 ? {} : { groups: Object.fromEntries(counted) }),
    ...(cell(SOURCE).trim() === '' ? {} : { source: cell(SOURCE) }),
    ...(cell(DATE).trim() === '' ? {} : { date: cell(DATE) }),
  }
}

function checkRow(row: Row, groups: readonly string[]): Fault[] {
  return [
    ...[...agencyColumns, SOURCE, DATE].flatMap(column => checkCell(row, column)),
    ...checkId(row),
    ...checkReserved(row),
    ...['Biên chế', ...groups.map(groupColumn)].flatMap(column => checkHeadcount(row, column)),
    ...checkDate(row),
    ...sitesOf(row).flatMap(site => checkOrigin(row, site)),
  ]
}

function checkCell(row: Row, column: string): Fault[] {
  const text = row.cells.get(column)
  if (text === undefined) return []
  const place = placeOf(row, column)
  const placeholder = required.includes(column) ? placeholderIn(text) : undefined
  if (placeholder !== undefined) return [fault('placeholder', place, placeholder)]
  if (text.trim() !== '') return checkText(text, place, column === 'Trang')
  return required.includes(column) ? [fault('empty-cell', place)] : []
}

/** `other` is what the list of units sends for "none of these". */
const checkReserved = (row: Row): Fault[] =>
  row.cells.get('Mã') === 'other' ? [fault('reserved-id', placeOf(row, 'Mã'), 'other')] : []

function checkHeadcount(row: Row, column: string): Fault[] {
  const written = (row.cells.get(column) ?? '').trim()
  if (written === '' || headcountForm.test(written)) return []
  return [fault('bad-headcount', placeOf(row, column), written)]
}

/** A day is written as an instant is, without its time. */
function checkDate(row: Row): Fault[] {
  const written = (row.cells.get(DATE) ?? '').trim()
  if (written === '' || typeof parseInstant(`${written} 00:00`) === 'number') return []
  return [fault('bad-day', placeOf(row, DATE), written)]
}

/** What no browser would send as its `Origin` would count for nobody, in silence. */
function checkOrigin(row: Row, site: string): Fault[] {
  if (exactOrigin(site) === site) return []
  const meant = meantOrigin(site)
  const detail = meant === undefined ? `“${site}”` : `“${site}”, trình duyệt gửi “${meant}”`
  return [fault('bad-origin', placeOf(row, 'Trang'), detail)]
}
