/** A count over another: written as it was counted, `n/N`, and beside it as a percentage. */
export interface Share {
  readonly n: number
  readonly of: number
}

/** What a cell holds. Text stays text whatever it begins with, numbers stay numbers, null is an empty cell. */
export type Cell = string | number | Share | null

/** A column. One of shares is written as two: `title` as n/N and `title (%)` as a number. */
export interface Column {
  readonly title: string
  readonly kind: 'text' | 'number' | 'share'
  /** In characters, for spreadsheets; by default as wide as its title asks for. */
  readonly width?: number
}

export const text = (title: string, width?: number): Column => ({
  title,
  kind: 'text',
  ...(width && { width }),
})
export const number = (title: string): Column => ({ title, kind: 'number' })
export const share = (title: string): Column => ({ title, kind: 'share' })

/** One table: a sheet of a workbook, a .csv file, or lines on a terminal. */
export interface Table {
  /** Its name, that of the sheet: at most 31 characters, none of `[ ] * ? : / \`. */
  readonly name: string
  /** What its .csv file is called after: lower case without accents. */
  readonly file?: string
  /** Lines above the header in a sheet and on a terminal: what it is, and as of when. A .csv begins with its header. */
  readonly heading?: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A column of one written kind, after shares have become two. */
export interface FlatColumn {
  readonly title: string
  readonly kind: 'text' | 'number' | 'percent'
  readonly width: number
}

const NARROWEST = 8

/** The columns as they are written. */
export const flatColumns = (columns: readonly Column[]): FlatColumn[] =>
  columns.flatMap(({ title, kind, width = Math.max(NARROWEST, title.length + 2) }): FlatColumn[] =>
    kind === 'share'
      ? [
          { title, kind: 'text', width },
          { title: `${title} (%)`, kind: 'percent', width: title.length + 6 },
        ]
      : [{ title, kind, width }],
  )

/** One written cell: text as people read it, a number, a share of the whole between 0 and 1 or above, or nothing. */
export type FlatCell = string | number | null

/** A row as it is written, as many cells as there are flat columns. A share over nothing is `n/0` without a percentage. */
export const flatRow = (columns: readonly Column[], row: readonly Cell[]): FlatCell[] =>
  columns.flatMap(({ kind }, at): FlatCell[] => {
    const cell = row[at] ?? null
    if (cell === null) return kind === 'share' ? [null, null] : [null]
    if (typeof cell === 'object') return [`${cell.n}/${cell.of}`, cell.of === 0 ? null : cell.n / cell.of]
    const one = typeof cell === 'string' ? cleanText(cell) : cell
    return kind === 'share' ? [one, null] : [one]
  })

/** The most a cell of a spreadsheet holds. */
const LONGEST = 32_767

/** Control characters but tab and line ends, halves of surrogate pairs, and the two that are no characters. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

/** Text without what no file of this kind can hold. */
function cleanText(text: string): string {
  const clean = text.replace(UNWRITABLE, '')
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean
}
