import type { Agency } from '../contest/contest.ts'
import { type Fault, fault } from './fault.ts'
import { checkId, type Placed, parseTable, placeOf, type Row } from './parse-table.ts'
import { checkText } from './text.ts'

/** The column of an agency's name. */
export const NAME_COLUMN = 'Tên cơ quan, đơn vị'
/** The headers of agencies.csv. */
const agencyColumns = ['Mã', NAME_COLUMN, 'Khối', 'Biên chế', 'Trang'] as const
const headcountForm = /^[1-9]\d{0,6}$/
const required: readonly string[] = ['Mã', NAME_COLUMN, 'Khối']

/** Read agencies.csv. Every row gives an agency, however faulty, so that the checks across rows see it. */
export function parseAgencies(file: string, text: string): { agencies: Placed<Agency>[]; faults: Fault[] } {
  const { rows, faults } = parseTable(file, text, agencyColumns)
  return {
    agencies: rows.map(row => ({ value: agencyOf(row), row })),
    faults: [...faults, ...rows.flatMap(checkRow)],
  }
}

const sitesOf = (row: Row): string[] =>
  (row.cells.get('Trang') ?? '').split(/\s+/).filter(site => site !== '')

function agencyOf(row: Row): Agency {
  const cell = (column: (typeof agencyColumns)[number]): string => row.cells.get(column) ?? ''
  return {
    id: cell('Mã'),
    name: cell(NAME_COLUMN),
    block: cell('Khối'),
    headcount: headcountForm.test(cell('Biên chế')) ? Number(cell('Biên chế')) : null,
    sites: sitesOf(row),
  }
}

function checkRow(row: Row): Fault[] {
  return [
    ...agencyColumns.flatMap(column => checkCell(row, column)),
    ...checkId(row),
    ...checkReserved(row),
    ...checkHeadcount(row),
    ...sitesOf(row).flatMap(site => checkOrigin(row, site)),
  ]
}

function checkCell(row: Row, column: string): Fault[] {
  const text = row.cells.get(column)
  if (text === undefined) return []
  const place = placeOf(row, column)
  if (text.trim() !== '') return checkText(text, place, column === 'Trang')
  return required.includes(column) ? [fault('empty-cell', place)] : []
}

/** `other` is what the list of units sends for "none of these". */
const checkReserved = (row: Row): Fault[] =>
  row.cells.get('Mã') === 'other' ? [fault('reserved-id', placeOf(row, 'Mã'), 'other')] : []

function checkHeadcount(row: Row): Fault[] {
  const written = (row.cells.get('Biên chế') ?? '').trim()
  if (written === '' || headcountForm.test(written)) return []
  return [fault('bad-headcount', placeOf(row, 'Biên chế'), written)]
}

/** The origin a browser would send for this address, or undefined where it would send none. */
function originOf(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined
  return new URL(address).origin
}

function checkOrigin(row: Row, site: string): Fault[] {
  const origin = originOf(site)
  if (origin === site) return []
  const detail = origin === undefined ? `“${site}”` : `“${site}”, trình duyệt gửi “${origin}”`
  return [fault('bad-origin', placeOf(row, 'Trang'), detail)]
}
