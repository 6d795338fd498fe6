import { type FlatCell, type FlatColumn, flatColumns, flatRow, type Table } from './table.ts'

/** Spreadsheet programs take a cell that begins so for a formula, whatever its quotes. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A table as Excel of a Vietnamese machine reads it by a double click: UTF-8 with its mark, `;` between cells, a decimal
 * comma. Text that would be a formula gets an apostrophe before it (OWASP, CSV injection); numbers stay numbers, and
 * percentages are numbers of percent.
 */
export function writeCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const flat = flatColumns(columns)
  const lines = [
    flat.map(({ title }) => quote(guard(title))),
    ...rows.map(row => flatRow(columns, row).map((cell, at) => cellOf(cell, flat[at]))),
  ]
  return `\ufeff${lines.map(cells => cells.join(';')).join('\r\n')}\r\n`
}

function cellOf(cell: FlatCell, column: FlatColumn | undefined): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return quote(guard(cell))
  return writeNumber(column?.kind === 'percent' ? cell * 100 : cell)
}

const guard = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

const quote = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Four decimals at most, so that a third is not sixteen digits. */
const writeNumber = (value: number): string => String(Math.round(value * 10_000) / 10_000).replace('.', ',')
