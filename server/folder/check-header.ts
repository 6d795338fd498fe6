import { type Fault, fault } from './fault.ts'
import type { Line } from './find-header.ts'
import { foldText } from './fold-text.ts'

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
