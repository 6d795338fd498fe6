import type { Agency } from '../../../contest/contest.ts'
import type { CompareRow, CompareWay, Front, Value } from '../../../contract/console/compare.ts'
import type { AgencyStanding } from '../../../standing/collective/agency-standing.ts'
import type { Way } from '../../../standing/compare/seven-ways.ts'

/** The seven ways as the screen shows them: who is in front by each, and what would change that; `resultsAt`: see `Asked`. */
export function compareWays(
  ways: readonly Way[],
  standings: readonly (readonly AgencyStanding[])[],
  agencies: readonly Agency[],
  resultsAt: string | null,
): CompareWay[] {
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  const named = (id: string) => ({ id, name: names.get(id) ?? id })
  return ways.map(({ way, state, signed, by, computed }, at) => {
    const own = standings[at] ?? []
    const rows = own.flatMap(standing => standing.rows)
    return {
      ...{ way, state, by, isSigned: signed !== null, computedAt: computed && resultsAt },
      fronts: inListOrder(own, agencies).map(standing => frontOf(standing, named)),
      placed: rows.filter(({ place }) => place !== null).length,
      unplaced: rows.filter(({ place, counts }) => place === null && counts.valid + counts.staff > 0).length,
    }
  })
}

/** Blocks as the list of agencies has them. */
function inListOrder(standings: readonly AgencyStanding[], agencies: readonly Agency[]): AgencyStanding[] {
  const blocks = agencies.map(({ block }) => block)
  return [...standings].sort((a, b) => blocks.indexOf(a.block ?? '') - blocks.indexOf(b.block ?? ''))
}

type Name = (id: string) => { id: string; name: string }

function frontOf({ block, leaders, runnersUp, flip, rows }: AgencyStanding, named: Name): Front {
  const valueAt = (id: string | undefined): Value | null => rows.find(row => row.agency === id)?.value ?? null
  return {
    block,
    leaders: leaders.map(named),
    value: valueAt(leaders[0]),
    runnersUp: runnersUp.map(named),
    behind: valueAt(runnersUp[0]),
    flip: flip && { agency: named(flip.agency), more: flip.more },
  }
}

/** Phường 2 before Phường 10. */
const byName = new Intl.Collator('vi', { numeric: true })

/** The agencies by the chosen way, on the screen and in its file: those with a place from the top, then the others by what they have, then by name. */
export function orderRows(rows: readonly CompareRow[], chosen: CompareWay | undefined): CompareRow[] {
  const at = (chosen?.way ?? 1) - 1
  const isRanked = chosen?.state === 'ranked'
  const placeOf = ({ places }: CompareRow) => (isRanked && places[at]?.place) || rows.length + 1
  const sizeOf = ({ places, valid }: CompareRow) => {
    const value = isRanked ? places[at]?.value : undefined
    return value ? value.count / (value.of ?? 1) : isRanked ? -1 : valid
  }
  return [...rows].sort(
    (a, b) => placeOf(a) - placeOf(b) || sizeOf(b) - sizeOf(a) || byName.compare(a.name, b.name),
  )
}
