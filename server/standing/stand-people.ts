import { type AwardRules, WHOLE_CONTEST } from '../contest/award-rules.ts'
import type { KeptAttempt, Person } from './people.ts'
import { measureBy } from './ranking/measures.ts'
import { type Official, officialBy, sumOf } from './ranking/official-attempt.ts'
import {
  type Candidate,
  candidateOf,
  rankPeople,
  type Standing,
  standingName,
  standingOfKinds,
} from './ranking/rank-people.ts'
import type { Truth } from './truth.ts'
import type { WhoIsOut } from './who-is-out.ts'

/** Official attempts and standings of every round, of the contest, and of the kinds that have prizes of their own. */
export interface PeopleStandings {
  /** By scope (a round's id, or `contest`), people in canonical order; people without a place too. */
  readonly officials: ReadonlyMap<string, readonly Official[]>
  /** By the name of the standing. */
  readonly standings: ReadonlyMap<string, Standing>
  /** The one official attempt of a person in the contest, also where the contest adds rounds up. */
  readonly bestOf: (person: string) => KeptAttempt | undefined
}

/** Rank the people of a contest, who stand in canonical order. */
export function standPeople(
  people: readonly Person[],
  rules: AwardRules,
  rounds: readonly string[],
  truth: Truth | null,
  out: WhoIsOut,
): PeopleStandings {
  const { officials, bestOf } = findOfficials(people, rules, rounds, truth)
  const standings = new Map<string, Standing>()
  for (const [scope, own] of officials) {
    const same = scope === WHOLE_CONTEST ? theOnly(standings, officials) : undefined
    if (same) {
      standings.set(scope, { name: scope, rows: same.rows })
      continue
    }
    const round = scope === WHOLE_CONTEST ? null : scope
    const candidates = own.flatMap(official => placeable(official, round, out, bestOf))
    standings.set(scope, rankPeople(scope, candidates, rules.ranking))
  }
  for (const { standing: scope, kinds } of rules.individual) {
    const whole = standings.get(scope)
    if (kinds !== null && whole)
      standings.set(standingName(scope, kinds), standingOfKinds(whole, scope, kinds, rules.ranking))
  }
  return { officials, standings, bestOf }
}

/** The standing of a contest’s one round, where its official attempts are those of the contest: the same people in the same places. */
function theOnly(
  standings: ReadonlyMap<string, Standing>,
  officials: PeopleStandings['officials'],
): Standing | undefined {
  const [only] = standings.values()
  return only && officials.get(only.name) === officials.get(WHOLE_CONTEST) ? only : undefined
}

function findOfficials(
  people: readonly Person[],
  rules: AwardRules,
  rounds: readonly string[],
  truth: Truth | null,
): Pick<PeopleStandings, 'officials' | 'bestOf'> {
  const officialOf = officialBy(rules, measureBy(rules, truth))
  const officialsIn = (round: string | null) => people.flatMap(person => officialOf(person, round) ?? [])
  const officials = new Map(rounds.map(round => [round, officialsIn(round)]))
  const [only, ...others] = rounds
  const ofOnly = others.length === 0 && only !== undefined ? officials.get(only) : undefined
  const best = ofOnly ?? officialsIn(null)
  const bestByPerson = new Map(best.map(({ person, attempts }) => [person.id, attempts[0]]))
  const sums = rules.ranking.across === 'sum' ? addRounds(people, officials, rounds) : best
  return { officials: officials.set(WHOLE_CONTEST, sums), bestOf: person => bestByPerson.get(person) }
}

/** The official attempts of all rounds as one, of everybody who has any. */
function addRounds(
  people: readonly Person[],
  officials: ReadonlyMap<string, readonly Official[]>,
  rounds: readonly string[],
): Official[] {
  const own = new Map<string, Official[]>()
  for (const round of rounds)
    for (const official of officials.get(round) ?? []) {
      const { id } = official.person
      own.set(id, [...(own.get(id) ?? []), official])
    }
  return people.flatMap(({ id }) => sumOf(own.get(id) ?? []) ?? [])
}

/** A person as a candidate for a place; nobody where the register takes the place away (decisions.md 19). */
function placeable(
  official: Official,
  round: string | null,
  out: WhoIsOut,
  bestOf: PeopleStandings['bestOf'],
): Candidate[] {
  const { id } = official.person
  const [first] = official.attempts
  const kept = round === null ? (bestOf(id) ?? first) : first
  return kept === undefined || out.hasNoPlace(id) ? [] : [candidateOf(official, kept)]
}
