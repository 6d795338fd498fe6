import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Demo } from './portal.ts'
import { portals } from './portals.ts'

/** A page that citizens take part on: what its browser sends as `Origin`, and whose staff they mostly are. */
export interface Page {
  readonly origin: string
  /** null: nobody registered it. */
  readonly agency: string | null
  /** What everybody there chooses from a field's list, by its name; otherwise each chooses for themselves. */
  readonly chosen?: Readonly<Record<string, string>>
}

/** Both are sample bodies, so that nothing is said of a real one: one sends far too much, the other nothing. */
export const BURST_AGENCY = 'mau-ubnd-xa-1'
export const SILENT_AGENCY = 'mau-ubnd-xa-2'

const AGENCIES = fileURLToPath(new URL('./phu-tho-2024/agencies.csv', import.meta.url))

/** The pretend portals, which can be opened and looked at. */
export const pretendPages = (demo: Demo): Page[] =>
  portals.map(({ name, agency }) => ({ origin: demo.addressOf(name), agency }))

/** Every page of the contest's folder, which exists only as what a browser would send from there. */
export function listedPages(file = AGENCIES): Page[] {
  const [, ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  return rows.flatMap(row => {
    const cells = row.split(';')
    const sites = cells.find(cell => /^https?:\/\//.test(cell)) ?? ''
    return sites
      .split(' ')
      .filter(site => site !== '')
      .map(origin => ({ origin, agency: cells[0] ?? null }))
  })
}
