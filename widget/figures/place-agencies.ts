import type { AgencyTally } from '../../server/contract/public.ts'

/** The count agencies are put in order by. */
export const measures = ['attempts', 'valid', 'people'] as const
export type Measure = (typeof measures)[number]

/**
 * An agency and its place; equal counts share a place, and nothing counted is no place. Of rounded counts only those that
 * differ from every other have one: who is ahead of whom among the others is not told.
 */
export interface PlacedAgency {
  readonly place: number | null
  readonly agency: AgencyTally
}

/** The agencies of `block` (every block when null), highest count first, equal counts by Vietnamese name. */
export function placeAgencies(
  agencies: readonly AgencyTally[],
  measure: Measure,
  block: string | null,
  isRounded = false,
): readonly PlacedAgency[] {
  const compared = agencies
    .filter(({ agency }) => agency !== null)
    .filter(agency => !block || agency.block === block)
  // Phường 2 before Phường 10.
  const byName = new Intl.Collator('vi', { numeric: true })
  compared.sort((a, b) => b[measure] - a[measure] || byName.compare(a.name, b.name))
  const isPlaced = (count: number): boolean =>
    count > 0 && !(isRounded && compared.filter(other => other[measure] === count).length > 1)
  return compared.map(agency => ({
    place: isPlaced(agency[measure])
      ? 1 + compared.findIndex(other => other[measure] === agency[measure])
      : null,
    agency,
  }))
}

/** The blocks in the order the contest lists them. */
export const blocksOf = (agencies: readonly AgencyTally[]): readonly string[] => [
  ...new Set(agencies.flatMap(({ block }) => block ?? [])),
]
