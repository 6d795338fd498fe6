import { isControl } from './controls.ts'
import type { EngineName } from './engine.ts'
import type { HostPage } from './host-page.ts'
import type { Outcome } from './play-page.ts'

/** One outcome as a line. */
export const say = ({ page, fault, ms, ...outcome }: Outcome): string =>
  `${cell({ page, fault, ms, ...outcome }).padEnd(20)} ${(ms / 1000).toFixed(1).padStart(5)} s  ${page.name}${fault ? `: ${fault}` : ''}`

/** Pages down, engines across, then what went wrong where; a cell that was not run says so. */
export function table(
  pages: readonly HostPage[],
  engines: readonly EngineName[],
  outcomes: ReadonlyMap<string, Outcome>,
): string {
  const of = (page: HostPage, engine: EngineName) => outcomes.get(`${page.name} ${engine}`)
  const rows = pages.map(page => [page.name, ...engines.map(engine => cell(of(page, engine))), page.what])
  const all = [['page', ...engines, 'what it is'], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map(row => row[column]?.length ?? 0))) ?? []
  const lines = all.map(row =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const faults = pages.flatMap(page =>
    engines.flatMap(engine => {
      const fault = of(page, engine)?.fault
      return fault ? [`✗ ${page.name}, ${engine}: ${fault}`] : []
    }),
  )
  return ['', ...lines, '', ...faults].join('\n')
}

function cell(outcome: Outcome | undefined): string {
  if (!outcome) return '✗ not run'
  const { fault, expected, page } = outcome
  if (!fault && isControl(page)) return '✓ found out'
  return fault ? '✗' : `✓ ${expected.ends}${expected.via ? ` (${expected.via})` : ''}`
}
