import { type FlatCell, type FlatColumn, flatColumns, flatRow, type Table } from './table.ts'

/**
 * A table as lines of a terminal: text to the left, numbers to the right, percentages with their sign; a column that is
 * empty in every row is left out.
 */
export function printTable({ heading = [], columns, rows }: Table): string[] {
  const all = flatColumns(columns)
  const cells = rows.map(row => flatRow(columns, row))
  const filled = all.flatMap((_, at) => (cells.some(row => row[at] !== null) ? [at] : []))
  const kept = rows.length === 0 ? all.map((_, at) => at) : filled
  const flat = kept.flatMap(at => all[at] ?? [])
  const lines = [
    flat.map(({ title }) => title),
    ...cells.map(row => kept.map((from, at) => say(row[from] ?? null, flat[at]))),
  ]
  const widths = flat.map((_, at) => Math.max(...lines.map(cells => lengthOf(cells[at] ?? ''))))
  const laid = lines.map(cells =>
    cells
      .map((cell, at) => {
        const gap = ' '.repeat(Math.max(0, (widths[at] ?? 0) - lengthOf(cell)))
        return flat[at]?.kind === 'text' ? cell + gap : gap + cell
      })
      .join('  ')
      .trimEnd(),
  )
  return [...heading, ...(heading.length > 0 ? [''] : []), ...laid]
}

function say(cell: FlatCell, column: FlatColumn | undefined): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell.replaceAll(/\s+/g, ' ')
  const digits = { maximumFractionDigits: column?.kind === 'percent' ? 2 : 4 }
  return column?.kind === 'percent'
    ? `${(cell * 100).toLocaleString('vi-VN', digits)}%`
    : cell.toLocaleString('vi-VN', digits)
}

/** Characters as people count them. */
const lengthOf = (text: string): number => [...text].length
