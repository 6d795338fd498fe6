import { type Fault, fault } from './fault.ts'
import { foldText } from './fold-text.ts'

/** The header line as the columns it stands for, with what is missing, unknown or there twice. */
export function checkHeader(
  file: string,
  cells: readonly string[],
  wanted: readonly string[],
  optional: readonly string[],
): { columns: string[]; faults: Fault[] } {
  const known = new Map([...wanted, ...optional].map(column => [foldText(column), column]))
  const columns = cells.map(cell => known.get(foldText(cell)) ?? cell.trim())
  const at = (column: string) => ({ file, line: 1, row: 1, column })
  const missing = wanted.filter(column => !columns.includes(column))
  const extra = columns.filter(column => !wanted.includes(column) && !optional.includes(column))
  const twice = columns.filter((column, index) => columns.indexOf(column) < index && !extra.includes(column))
  return {
    columns,
    faults: [
      ...missing.map(column => fault('missing-column', at(column), column)),
      ...extra.map(column => fault('extra-column', at(column), column)),
      ...twice.map(column => fault('duplicate-column', at(column), column)),
    ],
  }
}
