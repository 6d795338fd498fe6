import { writeInstant } from '../contest/instant.ts'
import {
  type PersonLine,
  type ResultsFilter,
  ROWS_A_PAGE,
  type StandingPage,
} from '../contract/console/results.ts'
import {
  nameAgencies,
  nameKinds,
  nameStanding,
  nameUnits,
  type Results,
} from '../documents/results/results.ts'
import { shownStandings } from '../documents/results/results-tables.ts'
import { sayPlace } from '../documents/results/say-reasons.ts'
import { prizesIn } from '../documents/results/standing-table.ts'
import type { PersonRow, Standing } from '../standing/ranking/rank-people.ts'

type PersonOf = (receipt: string) => string | undefined

/**
 * One page of a standing that is already computed: a slice, or the one on which the person of a receipt stands. Nothing
 * is computed anew, so it takes as long with a million people as with ten thousand.
 */
export function pageOf(results: Results, asked: ResultsFilter, personOf: PersonOf): StandingPage | null {
  const { contest } = results
  const shown = shownStandings(results)
  const standing = shown.find(({ name }) => name === asked.standing) ?? shown[0]
  if (!standing) return null
  const { name: id, rows } = standing
  const person = asked.receipt === undefined ? undefined : personOf(asked.receipt)
  const at = person === undefined ? undefined : positionsIn(standing).get(person)
  const wanted = at ?? Math.min((asked.from ?? 1) - 1, Math.max(0, rows.length - 1))
  const start = wanted - (wanted % ROWS_A_PAGE)
  const lineOf = linesIn(results, standing)
  return {
    standing: { id, name: nameStanding(contest, id), people: rows.length },
    from: start + 1,
    rows: rows.slice(start, start + ROWS_A_PAGE).map(lineOf),
    found: at === undefined ? null : (asked.receipt ?? null),
  }
}

/** Know where each person stands before anybody asks: of a million that takes a moment, and whoever asks waits for a page. */
export function indexPlaces(results: Results): void {
  for (const standing of shownStandings(results)) positionsIn(standing)
}

const positions = new WeakMap<Standing, ReadonlyMap<string, number>>()

/** Where each person stands, indexed once for each standing. */
function positionsIn(standing: Standing): ReadonlyMap<string, number> {
  const known = positions.get(standing) ?? new Map(standing.rows.map(({ person }, at) => [person, at]))
  positions.set(standing, known)
  return known
}

function linesIn({ contest, stand, receiptOf }: Results, standing: Standing): (row: PersonRow) => PersonLine {
  const [agencyOf, unitOf] = [nameAgencies(contest), nameUnits(contest)]
  const prizes = prizesIn(stand.awards, standing.name)
  return row => {
    const { person, measures, attempts, place, equals, kind } = row
    const [first] = attempts
    const of = first?.attempt
    return {
      ...{ place, equals, receipts: attempts.map(({ attempt }) => receiptOf(attempt.id)) },
      ...{ prize: prizes.get(person) ?? null, right: measures.right, of: measures.total },
      ...{ distance: measures.distance, seconds: measures.duration / 1000, attempts: measures.attempts },
      submittedAt: writeInstant(measures.submittedAt),
      kind: nameKinds(contest)(kind),
      ...{ unit: unitOf(of?.unit ?? null) || null, agency: agencyOf(of?.agency ?? null) || null },
      ...{ via: of?.via ?? 'unknown', why: sayPlace(row) },
    }
  }
}
