import { CsvError, parse } from 'csv-parse/sync'
import { foldReading } from '../contest/reads-same.ts'
import { ID_FORM } from '../contest/rules/plain-values.ts'
import { type Fault, fault, type Place, wholeFile } from './fault.ts'
import { checkHeader, countHeaders, findHeader, type Line, topLines } from './table-header.ts'

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

/** The delimiter (`;`, `,`, tab, or `|`, which is then a fault) that shows most of the wanted headers in a line on top, or else most cells. */
function delimiterOf(text: string, columns: readonly string[]): string {
  const headersIn = countHeaders(columns)
  const lines = topLines(text)
  const shown = [';', ',', '\t', '|'].map(delimiter => {
    const top = lines.map(line => line.split(delimiter))
    const most = (count: (cells: string[]) => number): number => Math.max(...top.map(count))
    return { delimiter, headers: most(headersIn), cells: most(cells => cells.length) }
  })
  const [best] = shown.sort((a, b) => b.headers - a.headers || b.cells - a.cells)
  return best?.delimiter ?? ';'
}

/**
 * `="01"`, by which a program keeps Excel from making a number of a text: quotation marks where CSV has none. Looked for
 * only in a file that is no CSV as it stands: in a sound one the same letters may stand within a cell.
 */
const FORMULA = /(^|[;,\t|])="([^"\n]*)"(?=[;,\t|]|$)/gm

/** Every line of the table up to the first misplaced quote, after which nothing can be trusted. */
function linesOf(file: string, text: string, delimiter: string): { lines: Line[]; faults: Fault[] } {
  const table = readLines(file, text, delimiter)
  return table.faults.length === 0 ? table : readLines(file, text.replace(FORMULA, '$1"=""$2"""'), delimiter)
}

function readLines(file: string, text: string, delimiter: string): { lines: Line[]; faults: Fault[] } {
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
  delimiter: string,
): { rows: Row[]; faults: Fault[] } {
  const rows: Row[] = []
  const faults: Fault[] = []
  for (const { line, row, cells } of lines) {
    if (cells.every(cell => cell.trim() === '')) continue
    if (cells.length === header.length) {
      rows.push({ file, line, row, cells: new Map(header.map((column, at) => [column, cells[at] ?? ''])) })
      continue
    }
    faults.push(checkCount(cells, header, delimiter, { file, line, row, column: null }))
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
  const delimiter = delimiterOf(text, columns)
  const table = linesOf(file, text, delimiter)
  const top = findHeader(file, joinCut(table.lines, columns, delimiter), columns)
  if (!top.header) return readByPlace(file, columns, table, [...top.faults], delimiter)
  const header = checkHeader(file, top.header, columns, optional)
  const cut = checkCut(file, top.header, table.lines)
  const body = rowsOf(file, header.columns, top.body, delimiter)
  const barred =
    delimiter === '|'
      ? [fault('unknown-separator', { file, line: top.header.line, row: top.header.row, column: null })]
      : []
  const found = [...top.faults, ...barred, ...cut, ...header.faults, ...table.faults, ...body.faults]
  const empty = body.rows.length === 0 && found.length === 0
  return { rows: body.rows, faults: empty ? [fault('no-rows', wholeFile(file))] : found }
}

const names: Readonly<Record<string, string>> = {
  ';': 'dấu chấm phẩy (;)',
  ',': 'dấu phẩy (,)',
  '\t': 'phím Tab',
  '|': 'dấu gạch đứng (|)',
}

/** An HTML entity whose semicolon has cut its cell in two. */
const CUT_ENTITY = /&(?:#\d+|#x[0-9a-f]+|[a-z]\w*)$/i

/** A row with too many or too few cells: cut by another mark than the header, or with that mark inside a cell. */
function checkCount(
  cells: readonly string[],
  header: readonly string[],
  delimiter: string,
  place: Place,
): Fault {
  const count = header.length
  const entity = cells.findIndex(cell => delimiter === ';' && CUT_ENTITY.test(cell))
  if (entity >= 0 && cells.length > count)
    return fault(
      'markup',
      { ...place, column: header[entity] ?? null },
      `${CUT_ENTITY.exec(cells[entity] ?? '')?.[0]};`,
    )
  const other = Object.keys(names).find(
    mark => mark !== delimiter && cells.join(delimiter).split(mark).length === count,
  )
  if (other !== undefined) return fault('wrong-separator', place, names[other] ?? '', names[delimiter] ?? '')
  const detail = `${cells.length} ô ngăn bằng ${names[delimiter]}, trong khi dòng tiêu đề có ${count} ô`
  return fault('wrong-cell-count', place, detail)
}

/** The first lines with a header put together again that the file's own commas have cut, such as “Tên cơ quan, đơn vị”. */
const joinCut = (lines: readonly Line[], columns: readonly string[], delimiter: string): Line[] =>
  lines.map(({ cells, ...place }) => ({ ...place, cells: columns.reduce(joinOne(delimiter), cells) }))

const joinOne =
  (delimiter: string) =>
  (cells: readonly string[], column: string): readonly string[] => {
    const pieces = column.split(delimiter).length
    const at = cells.findIndex(
      (_, index) =>
        pieces > 1 && foldReading(cells.slice(index, index + pieces).join(delimiter)) === foldReading(column),
    )
    return at < 0 ? cells : [...cells.slice(0, at), column, ...cells.slice(at + pieces)]
  }

function checkCut(file: string, header: Line, lines: readonly Line[]): Fault[] {
  const written = lines.find(({ line }) => line === header.line)?.cells.length ?? 0
  const joined = header.cells.find(cell => cell.includes(','))
  if (written === header.cells.length || joined === undefined) return []
  return [fault('unquoted-comma', { file, line: header.line, row: header.row, column: joined }, joined)]
}

/** Without a header the rows are read by the order of the columns, where they can be: its fault hides no other. */
function readByPlace(
  file: string,
  columns: readonly string[],
  { lines, faults }: { lines: readonly Line[]; faults: Fault[] },
  ofHeader: Fault[],
  delimiter: string,
): { rows: Row[]; faults: Fault[] } {
  if (faults.length > 0) return { rows: [], faults }
  const first = lines.findIndex(({ cells }) => cells.length >= columns.length && ID_FORM.test(cells[0] ?? ''))
  if (first < 0 || first > 1) return { rows: [], faults: ofHeader }
  const width = lines[first]?.cells.length ?? 0
  const header = Array.from({ length: width }, (_, index) => columns[index] ?? `Cột ${index + 1}`)
  const body = rowsOf(file, header, lines.slice(first), delimiter)
  return { rows: body.rows, faults: [...ofHeader, ...body.faults] }
}

/** The `Mã` of a row. An empty one is another fault. */
export function checkId(row: Row): Fault[] {
  const id = row.cells.get('Mã') ?? ''
  return id.trim() === '' || ID_FORM.test(id) ? [] : [fault('bad-id', placeOf(row, 'Mã'), id)]
}
