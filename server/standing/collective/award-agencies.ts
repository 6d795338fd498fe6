import type { CollectiveStanding } from '../../contest/rules/comparison.ts'
import type { AgencyRow } from './agency-row.ts'
import { type AgencyStanding, standingOf, standingsByBlock } from './agency-standing.ts'
import type { UnitCounts } from './unit-counts.ts'

/** A rule's way of saying: every block by itself. */
const EACH_BLOCK = 'each'

/** What one standing of agencies comes to in prizes. */
export interface AgencyAwards {
  readonly rule: CollectiveStanding
  readonly standing: AgencyStanding
  readonly winners: readonly { readonly agency: string; readonly prize: string }[]
  /** Seats with more equals than seats: nobody of them is awarded, and they are named (decisions.md 21). */
  readonly undecided: readonly {
    readonly prize: string
    readonly seats: number
    readonly among: readonly string[]
  }[]
  readonly empty: readonly { readonly prize: string; readonly seats: number }[]
}

/** The standings that a rule for agencies makes, one a block where it says so, each with its prizes given from the top. */
export function awardAgencies(rule: CollectiveStanding, counts: readonly UnitCounts[]): AgencyAwards[] {
  const standings =
    rule.block === EACH_BLOCK
      ? standingsByBlock(rule.formula, rule, counts)
      : [standingOf(rule.formula, rule, counts, rule.block)]
  return standings.map(standing => ({ rule, standing, ...award(standing, rule.prizes) }))
}

interface Found {
  readonly winners: { agency: string; prize: string }[]
  readonly undecided: { prize: string; seats: number; among: readonly string[] }[]
  readonly empty: { prize: string; seats: number }[]
}

function award({ rows, waits }: AgencyStanding, prizes: CollectiveStanding['prizes']): Found {
  const found: Found = { winners: [], undecided: [], empty: [] }
  // A place that individual results may still change wins nothing.
  const queue = waits ? [] : equalsOf(rows)
  let open: { among: readonly string[]; left: number } | undefined
  for (const { name: prize, count } of prizes) {
    let seats = count
    while (seats > 0) {
      if (open) {
        const taken = Math.min(seats, open.left)
        found.undecided.push({ prize, seats: taken, among: open.among })
        seats -= taken
        open = open.left > taken ? { ...open, left: open.left - taken } : undefined
        continue
      }
      const among = queue.shift()
      if (!among) break
      if (among.length > seats) open = { among, left: among.length }
      else {
        for (const agency of among) found.winners.push({ agency, prize })
        seats -= among.length
      }
    }
    if (seats > 0) found.empty.push({ prize, seats })
  }
  return found
}

/** Agencies with a place, from the top, equals together. */
function equalsOf(rows: readonly AgencyRow[]): string[][] {
  const groups = new Map<number, string[]>()
  for (const { agency, place } of rows)
    if (place !== null) groups.set(place, [...(groups.get(place) ?? []), agency])
  return [...groups.values()]
}
