import { plantedIn } from './controls.ts'
import type { EngineName } from './engine.ts'
import type { HostPage } from './host-page.ts'
import type { Outcome } from './play-page.ts'

/** What a page is, and why no more than a link or nothing is to be had there, in any engine. */
const whatAndWhy = ({ what, expects: { because } }: HostPage): string =>
  because === undefined ? what : `${what}; ${because}`

/** Pages down, engines across, of all that were played in any; then what went wrong where. */
export function table(
  pages: readonly HostPage[],
  engines: readonly EngineName[],
  outcomes: ReadonlyMap<string, Outcome>,
): string {
  const of = (page: HostPage, engine: EngineName) => outcomes.get(`${page.name} ${engine}`)
  const played = pages.filter(page => engines.some(engine => of(page, engine)))
  const rows = played.map(page => [
    page.name,
    ...engines.map(engine => cell(of(page, engine))),
    whatAndWhy(page),
  ])
  const all = [['page', ...engines, 'what it is'], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map(row => row[column]?.length ?? 0))) ?? []
  const lines = all.map(row =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const faults = played.flatMap(page =>
    engines.flatMap(engine => {
      const fault = of(page, engine)?.fault
      return fault ? [`✗ ${page.name}, ${engine}: ${fault}`] : []
    }),
  )
  return ['', ...lines, '', ...faults].join('\n')
}

function cell(outcome: Outcome | undefined): string {
  if (!outcome) return 'not run'
  const { fault, page } = outcome
  const { ends, via } = page.expects
  if (!fault && plantedIn(page)) return '✓ found out'
  return fault ? '✗' : `✓ ${ends}${via ? ` (${via})` : ''}`
}
