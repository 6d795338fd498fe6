import { isOneLetterOff } from '../contest/name-meant.ts'
import { foldReading } from '../contest/reads-same.ts'
import { type Fault, fault, type Place } from './fault.ts'
import { lookalike, nameOf } from './text.ts'

/** One line of a table as its cells, knowing where it stands. */
export interface Line {
  readonly line: number
  readonly row: number
  readonly cells: readonly string[]
}

/** Lines from the top among which the header is looked for. */
const TOP = 10

/** The lines of `text` in which a header may stand, without their quotes. */
export const topLines = (text: string): string[] =>
  text.split('\n', TOP).map(line => line.normalize('NFC').replaceAll('"', ''))

/** How many of the wanted headers cells show, by the wanted ones: these are folded once. */
export function countHeaders(wanted: readonly string[]): (cells: readonly string[]) => number {
  const folded = wanted.map(foldReading)
  return cells => {
    const shown = new Set(cells.map(foldReading))
    return folded.filter(column => shown.has(column)).length
  }
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
  const headersIn = countHeaders(wanted)
  const scores = lines.slice(0, TOP).map(({ cells }) => headersIn(cells))
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

/** The header line as the columns it stands for, with what is missing, misspelt, unknown, there twice or without a name. */
export function checkHeader(
  file: string,
  { line, row, cells }: Line,
  wanted: readonly string[],
  optional: readonly string[],
): { columns: string[]; faults: Fault[] } {
  const known = new Map([...wanted, ...optional].map(column => [foldReading(column), column]))
  const exact = cells.map(cell => known.get(foldReading(cell)))
  const left = [...wanted, ...optional].filter(column => !exact.includes(column))
  const columns = cells.map((cell, index) => exact[index] ?? meantColumn(cell, left) ?? cell.trim())
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
      ...cells.flatMap((cell, index) => checkSpelling(cell, exact[index], columns[index] ?? '', at)),
      ...missing.map(column => fault('missing-column', at(column), column)),
      ...extra.map(column => fault('extra-column', at(column), column)),
      ...twice.map(column => fault('duplicate-column', at(column), column)),
      ...(first ? [fault('nameless-column', at(first), nameless.join(', '))] : []),
    ],
  }
}

/** A header with another letter or accent is read as what it means, so that its fault hides none below it. */
function checkSpelling(
  cell: string,
  exact: string | undefined,
  column: string,
  at: (column: string) => Place,
): Fault[] {
  if (exact !== undefined || column === cell.trim()) return []
  const [letter] = lookalike.exec(cell) ?? []
  return letter === undefined
    ? [fault('misspelt-column', at(column), cell.trim(), column)]
    : [fault('lookalike-letter', at(column), nameOf(letter))]
}

/** The one column among those not found yet that a header means, or undefined. */
function meantColumn(cell: string, left: readonly string[]): string | undefined {
  const written = bare(cell)
  const same = left.filter(column => bare(column) === written)
  const near = left.filter(column => isNear(bare(column), written))
  return same.length > 0 ? same[0] : near.length === 1 ? near[0] : undefined
}

const CYRILLIC = 'аеорсухікмнтв'
const LATIN = 'aeopcyxikmhtb'
/** A header's letters and digits alone, without accents, look-alikes as what they look like. */
const bare = (text: string): string =>
  foldReading(text)
    .replace(/[а-яі]/g, letter => LATIN[CYRILLIC.indexOf(letter)] ?? letter)
    .normalize('NFD')
    .replace(/[đðɖ]/g, 'd')
    .replace(/[^a-z0-9]/g, '')

/** One letter off, in a word long enough; options differ by their last letter alone. */
const isNear = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= 4 && !one.startsWith('phuongan') && isOneLetterOff(one, other)

/** A column as Excel names it: `A` … `Z`, `AA` … */
const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
