import type { Compare } from '../../../contract/console/compare.ts'
import type { Asked } from './asked-of.ts'

/** Attempts that one agency hosted and whose people declared one unit; '' is nobody, or nothing declared. */
export interface Pair {
  readonly agency: string
  readonly unit: string
  readonly attempts: number
  readonly valid: number
}

/** Rows and columns of their own; the rest is summed up, or nobody could read it. */
const SHOWN = 10

/**
 * Hosts by declared units: the busiest rows and columns, the others added up, and for every agency four numbers that
 * tell its own people from visitors. A unit or an agency that has left the list is as if it were none.
 */
export function matrixOf({ contest, filter }: Asked, pairs: readonly Pair[]): NonNullable<Compare['hosts']> {
  const listed = contest.agencies.filter(({ block }) => (filter.block ?? block) === block)
  const counts = new PairCounts(
    pairs,
    contest.agencies.map(({ id }) => id),
    filter.count === 'gross' ? 'attempts' : 'valid',
  )
  const busiest = (of: (id: string) => number) =>
    [...listed]
      .sort((a, b) => of(b.id) - of(a.id))
      .slice(0, SHOWN)
      .map(({ id, name }) => ({ id, name }))
  const hosts = busiest(id => counts.ofHost(id))
  const units = busiest(id => counts.ofUnit(id))
  const rest = (shown: readonly { id: string }[]) =>
    contest.agencies.map(({ id }) => id).filter(id => !shown.some(each => each.id === id))
  const lines = [...hosts.map(({ id }) => [id]), rest(hosts), ['']]
  const columns = [...units.map(({ id }) => [id]), rest(units), ['']]
  return {
    ...{ hosts, units, restHosts: rest(hosts).length, restUnits: rest(units).length },
    cells: lines.map(line => columns.map(column => counts.among(line, column))),
    four: listed.map(({ id, name }) => ({ agency: { id, name }, ...fourOf(counts, id) })),
  }
}

function fourOf(counts: PairCounts, id: string) {
  const own = counts.among([id], [id])
  const nowhere = counts.among([''], [id])
  const [host, unit] = [counts.ofHost(id), counts.ofUnit(id)]
  return { own, visitors: host - own, elsewhere: unit - own - nowhere, nowhere, host, unit }
}

class PairCounts {
  readonly #pairs = new Map<string, number>()
  readonly #hosts = new Map<string, number>()
  readonly #units = new Map<string, number>()

  constructor(pairs: readonly Pair[], listed: readonly string[], count: 'attempts' | 'valid') {
    const known = new Set(listed)
    const add = (to: Map<string, number>, key: string, more: number) => to.set(key, (to.get(key) ?? 0) + more)
    for (const pair of pairs) {
      const [agency, unit] = [pair.agency, pair.unit].map(id => (known.has(id) ? id : ''))
      add(this.#pairs, `${agency} ${unit}`, pair[count])
      add(this.#hosts, agency ?? '', pair[count])
      add(this.#units, unit ?? '', pair[count])
    }
  }
  ofHost = (id: string): number => this.#hosts.get(id) ?? 0
  ofUnit = (id: string): number => this.#units.get(id) ?? 0
  among = (agencies: readonly string[], units: readonly string[]): number =>
    agencies.reduce(
      (sum, agency) => sum + units.reduce((of, unit) => of + (this.#pairs.get(`${agency} ${unit}`) ?? 0), 0),
      0,
    )
}
