import { CsvError, parse } from 'csv-parse/sync'
import { ID_FORM } from '../contest/rules/plain-values.ts'
import { type Fault, fault, type Place, wholeFile } from './fault.ts'
import { checkHeader, findHeader, headersIn, type Line, topLines } from './table-header.ts'

/** One row of a table, knowing where it stands. */
export interface Row {
  readonly file: string
  readonly line: number
  readonly row: number
  /** Cells by header; a column that is missing from the file has no entry. */
  readonly cells: ReadonlyMap<string, string>
}

/** A value together with the row it was read from. */
export interface Placed<T> {
  readonly value: T
  readonly row: Row
}

/** The place of a row, or of one of its cells. */
export const placeOf = (row: Row, column: string | null = null): Place => ({
  file: row.file,
  line: row.line,
  row: row.row,
  column,
})

/** The delimiter (`;`, `,` or tab) that shows most of the wanted headers in a line on top, or else most cells. */
function delimiterOf(text: string, columns: readonly string[]): string {
  const top = topLines(text)
  const most = (count: (line: string) => number): number => Math.max(...top.map(count))
  const headers = (delimiter: string) => most(line => headersIn(line.split(delimiter), columns))
  const cells = (delimiter: string) => most(line => line.split(delimiter).length)
  const [best = ';'] = [';', ',', '\t'].sort((a, b) => headers(b) - headers(a) || cells(b) - cells(a))
  return best
}

/** Every line of the table up to the first misplaced quote, after which nothing can be trusted. */
function linesOf(file: string, text: string, delimiter: string): { lines: Line[]; faults: Fault[] } {
  const lines: Line[] = []
  let next = 1
  const collect = (cells: string[], { lines: end }: { lines: number }): null => {
    lines.push({ line: next, row: lines.length + 1, cells })
    next = end + 1
    return null
  }
  try {
    parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true, on_record: collect })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { lines, faults: [fault('bad-quotes', { file, line: next, row: lines.length + 1, column: null })] }
  }
  return { lines, faults: [] }
}

function rowsOf(
  file: string,
  header: readonly string[],
  lines: readonly Line[],
): { rows: Row[]; faults: Fault[] } {
  const rows: Row[] = []
  const faults: Fault[] = []
  for (const { line, row, cells } of lines) {
    if (cells.every(cell => cell.trim() === '')) continue
    if (cells.length === header.length) {
      rows.push({ file, line, row, cells: new Map(header.map((column, at) => [column, cells[at] ?? ''])) })
      continue
    }
    const detail = `${cells.length} ô, trong khi dòng tiêu đề có ${header.length} ô`
    faults.push(fault('wrong-cell-count', { file, line, row, column: null }, detail))
  }
  return { rows, faults }
}

/**
 * Read a table whose first line is a header. `optional` columns may be absent; blank rows, which Excel likes to
 * leave at the end, are skipped. Headers match without regard to case, spacing and Unicode form. An accident at the
 * head of the file is one fault, and what stands below it is still read.
 */
export function parseTable(
  file: string,
  text: string,
  columns: readonly string[],
  optional: readonly string[] = [],
): { rows: Row[]; faults: Fault[] } {
  const table = linesOf(file, text, delimiterOf(text, columns))
  const top = findHeader(file, table.lines, columns)
  if (!top.header) return { rows: [], faults: table.faults.length > 0 ? table.faults : top.faults }
  const header = checkHeader(file, top.header, columns, optional)
  const body = rowsOf(file, header.columns, top.body)
  const found = [...top.faults, ...header.faults, ...table.faults, ...body.faults]
  const empty = body.rows.length === 0 && found.length === 0
  return { rows: body.rows, faults: empty ? [fault('no-rows', wholeFile(file))] : found }
}

/** The `Mã` of a row. An empty one is another fault. */
export function checkId(row: Row): Fault[] {
  const id = row.cells.get('Mã') ?? ''
  return id.trim() === '' || ID_FORM.test(id) ? [] : [fault('bad-id', placeOf(row, 'Mã'), id)]
}
