import type { RankingRules } from '../../contest/award-rules.ts'
import type { KeptAttempt } from '../people.ts'
import { type PlaceCriterion, personChain, valueBy } from './criteria.ts'
import type { PersonMeasures } from './measures.ts'
import type { Official } from './official-attempt.ts'

/** A person with a place, and why. */
export interface PersonRow {
  readonly person: string
  readonly attempts: readonly KeptAttempt[]
  /** The kind and the group of the official attempt (decisions.md 5). */
  readonly kind: string | null
  readonly measures: PersonMeasures
  /** 1 2 2 4: equals share one (9). */
  readonly place: number
  /** How many share it. */
  readonly equals: number
  /** The first criterion that parts the row from the place above; `top` on the first place. */
  readonly by: PlaceCriterion | 'top'
  /** Somebody on the place above; null on the first. */
  readonly above: PersonRow | null
}

/** Who stands where in one scope, or among some kinds of participant in it. */
export interface Standing {
  /** As `standingName` writes it. */
  readonly name: string
  /** From the top; equals in canonical order, which decides nothing. */
  readonly rows: readonly PersonRow[]
}

/** What a standing is called: a round's id or `contest`, and the kinds where it is only of some. */
export const standingName = (scope: string, kinds: readonly string[] | null): string =>
  [scope, ...(kinds ?? [])].join(' ')

/** A person of a scope before there are places. */
export type Candidate = Omit<PersonRow, 'place' | 'equals' | 'by' | 'above'>

/** A person as compared in a scope, with the kind that the attempt `kept` gives them. */
export const candidateOf = ({ person, attempts, measures }: Official, kept: KeptAttempt): Candidate => ({
  person: person.id,
  attempts,
  kind: kept.attempt.kind,
  measures,
})

/** Give places to candidates who stand in canonical order. Linear but for one sort. */
export function rankPeople(name: string, candidates: readonly Candidate[], ranking: RankingRules): Standing {
  const { compare } = personChain(ranking)
  // The sort is stable, so equals keep their canonical order.
  return placeInOrder(
    name,
    [...candidates].sort((a, b) => compare(a.measures, b.measures)),
    ranking,
  )
}

/** The part of a standing that is of these kinds, with places of its own. */
export function standingOfKinds(
  standing: Standing,
  scope: string,
  kinds: readonly string[],
  ranking: RankingRules,
): Standing {
  const rows = standing.rows.filter(({ kind }) => kind !== null && kinds.includes(kind))
  return placeInOrder(standingName(scope, kinds), rows, ranking)
}

function placeInOrder(name: string, sorted: readonly Candidate[], ranking: RankingRules): Standing {
  const { compare, parts } = personChain(ranking)
  const rows: PersonRow[] = []
  let above: PersonRow | null = null
  let start = 0
  for (let place = 1; start < sorted.length; place++) {
    const first = sorted[start] as Candidate
    let end = start + 1
    while (end < sorted.length && compare(first.measures, (sorted[end] as Candidate).measures) === 0) end++
    const shared = {
      place: ranking.places === 'dense' ? place : start + 1,
      equals: end - start,
      by: above === null ? ('top' as const) : (parts(above.measures, first.measures) ?? 'top'),
    }
    for (const { person, attempts, kind, measures } of sorted.slice(start, end))
      rows.push({
        person,
        attempts,
        kind,
        measures,
        place: shared.place,
        equals: shared.equals,
        by: shared.by,
        above,
      })
    above = rows[start] ?? null
    start = end
  }
  return { name, rows }
}

/** Why a row stands behind the place above: the criterion, what the person has, and what the one above has; null at the top. */
export function reasonOf({ by, above, measures }: PersonRow) {
  if (by === 'top' || above === null) return null
  return { criterion: by, own: valueBy(by, measures), above: valueBy(by, above.measures) }
}

const indexes = new WeakMap<Standing, ReadonlyMap<string, PersonRow>>()

/**
 * The row of a person in a standing; undefined where they have no place. A standing is indexed once, the first time it is asked:
 * after that a row of a million is found as fast as one of ten thousand.
 */
export function findRow(standing: Standing, person: string): PersonRow | undefined {
  const index = indexes.get(standing) ?? new Map(standing.rows.map(row => [row.person, row]))
  indexes.set(standing, index)
  return index.get(person)
}
