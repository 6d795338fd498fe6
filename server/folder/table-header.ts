import { type Fault, fault, type Place } from './fault.ts'
import { foldText } from './text.ts'

/** One line of a table as its cells, knowing where it stands. */
export interface Line {
  readonly line: number
  readonly row: number
  readonly cells: readonly string[]
}

/** Lines from the top among which the header is looked for. */
const TOP = 10

/** The lines of `text` in which a header may stand, without their quotes. */
export const topLines = (text: string): string[] => text.normalize('NFC').replaceAll('"', '').split('\n', TOP)

/** How many of the wanted headers these cells show. */
export const headersIn = (cells: readonly string[], wanted: readonly string[]): number => {
  const shown = new Set(cells.map(foldText))
  return wanted.filter(column => shown.has(foldText(column))).length
}

/**
 * The header among the first lines (the one that shows most of the wanted columns, and at least half of them), what
 * follows it, and one fault for what stands above it. Without a header nothing below can be read: one fault says so.
 */
export function findHeader(
  file: string,
  lines: readonly Line[],
  wanted: readonly string[],
): { header: Line | undefined; body: readonly Line[]; faults: Fault[] } {
  const scores = lines.slice(0, TOP).map(({ cells }) => headersIn(cells, wanted))
  const at = scores.indexOf(Math.max(0, ...scores))
  const header = lines[at]
  if (!header || (scores[at] ?? 0) * 2 < wanted.length) {
    const names = wanted.map(column => `“${column}”`).join(', ')
    return { header: undefined, body: [], faults: [fault('no-header', placeOf(file, 1, 1), names)] }
  }
  return { header, body: lines.slice(at + 1), faults: checkAbove(file, lines.slice(0, at), header) }
}

const placeOf = (file: string, line: number, row: number): Place => ({ file, line, row, column: null })

/** `sep=;` tells Excel how to cut the file; anything else above the header is a title for people. */
function checkAbove(file: string, above: readonly Line[], header: Line): Fault[] {
  const written = above.filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  const [first] = written
  if (!first) return []
  const place = placeOf(file, first.line, first.row)
  const text = first.cells.find(cell => cell.trim() !== '')?.trim() ?? ''
  return written.length === 1 && /^sep=/i.test(text)
    ? [fault('separator-line', place, text)]
    : [fault('title-above-header', place, String(header.line), text)]
}

/** The header line as the columns it stands for, with what is missing, unknown, there twice or without a name. */
export function checkHeader(
  file: string,
  { line, row, cells }: Line,
  wanted: readonly string[],
  optional: readonly string[],
): { columns: string[]; faults: Fault[] } {
  const known = new Map([...wanted, ...optional].map(column => [foldText(column), column]))
  const columns = cells.map(cell => known.get(foldText(cell)) ?? cell.trim())
  const at = (column: string) => ({ file, line, row, column })
  const named = columns.filter(column => column !== '')
  const missing = wanted.filter(column => !named.includes(column))
  const extra = named.filter(column => !wanted.includes(column) && !optional.includes(column))
  const twice = named.filter((column, index) => named.indexOf(column) < index && !extra.includes(column))
  const nameless = columns.flatMap((column, index) => (column === '' ? [letterOf(index)] : []))
  const [first] = nameless
  return {
    columns,
    faults: [
      ...missing.map(column => fault('missing-column', at(column), column)),
      ...extra.map(column => fault('extra-column', at(column), column)),
      ...twice.map(column => fault('duplicate-column', at(column), column)),
      ...(first ? [fault('nameless-column', at(first), nameless.join(', '))] : []),
    ],
  }
}

/** A column as Excel names it: `A` … `Z`, `AA` … */
const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
