import type { AwardRules } from '../../contest/award-rules.ts'
import type { AttemptCriterion } from '../../contest/rules/ranking-rules.ts'
import { byCodePoint } from '../code-point.ts'
import { type KeptAttempt, type Person, validOf } from '../people.ts'
import { attemptChain } from './criteria.ts'
import { addMeasures, type Measures, ofPerson, type PersonMeasures } from './measures.ts'

/**
 * What makes an attempt official: the criterion that parts it from the person's next best one; `only`: there is no other; `same`:
 * equal in all, and the smaller id is taken; `sum`: the official ones of every round added up.
 */
export type OfficialReason = AttemptCriterion | 'only' | 'same' | 'sum'

/** A person's official attempt in a scope: one, or for a sum one of each round taken. */
export interface Official {
  readonly person: Person
  /** In the order of the rounds. */
  readonly attempts: readonly KeptAttempt[]
  readonly measures: PersonMeasures
  readonly reason: OfficialReason
}

type Measure = (kept: KeptAttempt, person: Person) => Measures

/** How the official attempt of a person is found, in a round or (null) the contest; undefined: no valid attempt. */
export function officialBy(
  { official, ranking }: Pick<AwardRules, 'official' | 'ranking'>,
  measure: Measure,
): (person: Person, round: string | null) => Official | undefined {
  const { compare, parts } = attemptChain(official, ranking)
  return (person, round) => {
    const inScope = validOf(person, round)
    const measured = inScope.map(kept => ({ kept, measures: measure(kept, person) }))
    const [first, next] = twoBest(
      measured,
      (a, b) => compare(a.measures, b.measures) || byCodePoint(a.kept.attempt.id, b.kept.attempt.id),
    )
    if (!first) return undefined
    const reason = next ? (parts(first.measures, next.measures) ?? 'same') : 'only'
    const all = round === null ? inScope : validOf(person, null)
    const measures = ofPerson(first.measures, inScope, all, ranking)
    return { person, attempts: [first.kept], measures, reason }
  }
}

/** The official attempts of all rounds as one (decisions.md 29). */
export function sumOf(officials: readonly Official[]): Official | undefined {
  const [first, ...rest] = officials
  if (!first) return undefined
  return {
    person: first.person,
    attempts: officials.flatMap(({ attempts }) => attempts),
    measures: addMeasures([first.measures, ...rest.map(({ measures }) => measures)]),
    reason: 'sum',
  }
}

function twoBest<Each>(
  all: readonly Each[],
  compare: (a: Each, b: Each) => number,
): [Each | undefined, Each | undefined] {
  let first: Each | undefined
  let next: Each | undefined
  for (const each of all) {
    if (first === undefined || compare(each, first) < 0) [first, next] = [each, first]
    else if (next === undefined || compare(each, next) < 0) next = each
  }
  return [first, next]
}
