import type { Cost } from './visit.ts'

/** A row's costs, one for each visit, or why there are none. */
export type Row = readonly [name: string, costs: readonly Cost[] | string]

/** The middle one of these numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const heads = [
  '',
  'code B',
  'all B',
  'requests',
  'script ms',
  'least–most',
  'task ms',
  'heap kB',
  'asked elsewhere, refused',
]

/** Medians as a table; a heap is what it is beyond `emptyHeap` bytes, and a row without costs says why. */
export function peerTable(rows: readonly Row[], emptyHeap: number): string {
  const cells = rows.map(([name, costs]) =>
    typeof costs === 'string' ? [name, costs] : [name, ...figures(costs, emptyHeap)],
  )
  const tabled = [heads, ...cells.filter(({ length }) => length > 2)]
  const widths = heads.map((_, column) => Math.max(...tabled.map(row => row[column]?.length ?? 0)))
  const nameWidth = Math.max(...cells.map(([name = '']) => name.length))
  return [heads, ...cells]
    .map(([name = '', ...more]) =>
      [name.padEnd(nameWidth), ...more.map((text, at) => aligned(text, widths[at + 1] ?? 0, at))]
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Numbers to the right, words to the left. */
const aligned = (text: string, width: number, column: number): string =>
  column < heads.length - 2 ? text.padStart(width) : text

function figures(costs: readonly Cost[], emptyHeap: number): string[] {
  const of = (figure: (cost: Cost) => number) => whole(median(costs.map(figure)))
  return [
    of(({ codeBytes }) => codeBytes),
    of(({ bytes }) => bytes),
    of(({ requests }) => requests),
    of(({ scriptMs }) => scriptMs),
    spread(costs.map(({ scriptMs }) => scriptMs)),
    of(({ taskMs }) => taskMs),
    of(({ heap }) => (heap - emptyHeap) / 1000),
    refusals(costs.at(-1)?.refused ?? []),
  ]
}

const spread = (numbers: readonly number[]): string =>
  `${whole(Math.min(...numbers))}–${whole(Math.max(...numbers))}`

const whole = (number: number): string => Math.round(number).toLocaleString('en')

const refusals = (hosts: readonly string[]): string =>
  [...new Set(hosts)].map(host => `${host} × ${hosts.filter(each => each === host).length}`).join(', ')
