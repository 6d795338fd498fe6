import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/node'
import { fixZipTimes } from './fix-zip-times.ts'
import { type FlatCell, type FlatColumn, flatColumns, flatRow, type Table } from './table.ts'

/** Rows a sheet of ours holds at most; what is longer goes into a .csv file, and the sheet says so. */
export const MOST_ROWS = 100_000

const HEAD = '#e8eef7'
const formats: Readonly<Record<FlatColumn['kind'], string | undefined>> = {
  text: undefined,
  number: '#,##0.####',
  percent: '0.00%',
}

/**
 * A workbook (.xlsx) of these tables, a sheet each, the first one in front. No cell is ever a formula. The same tables are
 * the same bytes.
 */
export async function writeWorkbook(tables: readonly Table[]): Promise<Buffer> {
  const file = writeXlsxFile(tables.map(sheetOf), { fontFamily: 'Arial', fontSize: 10 })
  return fixZipTimes(await file.toBuffer())
}

function sheetOf({ name, heading = [], columns, rows }: Table): Sheet<never> {
  const flat = flatColumns(columns)
  const isCut = rows.length > MOST_ROWS
  const lines = isCut ? [...heading, `Bảng có ${rows.length} dòng; tệp .csv kèm theo có đủ.`] : heading
  return {
    sheet: name,
    data: [
      ...lines.map(
        (line, at): Row => [{ value: line, type: String, ...(at === 0 ? { fontWeight: 'bold' } : {}) }],
      ),
      flat.map(({ title }) => ({
        ...{ value: title, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'center' },
        ...{ backgroundColor: HEAD, borderStyle: 'thin', borderColor: '#b5c2d6' },
      })),
      ...rows.slice(0, MOST_ROWS).map(row => flatRow(columns, row).map((cell, at) => cellOf(cell, flat[at]))),
    ],
    columns: flat.map(({ width }) => ({ width })),
    stickyRowsCount: lines.length + 1,
    orientation: 'landscape',
  }
}

function cellOf(cell: FlatCell, column: FlatColumn | undefined): Row[number] {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return { value: cell, type: String, wrap: cell.includes('\n') }
  const format = formats[column?.kind ?? 'number'] ?? formats.number
  return { value: cell, type: Number, ...(format ? { format } : {}) }
}
