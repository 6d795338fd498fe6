import { EACH, WHOLE_CONTEST } from '../contest/award-rules.ts'
import type { Rules } from '../contest/rules.ts'
import { type Fault, fault } from './fault.ts'
import type { PlaceOf } from './rules-document.ts'

/** What the rules say of prizes, standings and the comparison of agencies, against their other parts. */
export const checkAwards = (rules: Partial<Rules>, placeOf: PlaceOf): Fault[] => [
  ...checkFormulas(rules, placeOf),
  ...checkStandings(rules, placeOf),
]

/** A prize of a standing names a round, each round, or the contest. */
function checkStandings({ prizes, rounds }: Partial<Rules>, placeOf: PlaceOf): Fault[] {
  if (rounds === undefined) return []
  const known = [WHOLE_CONTEST, EACH, ...rounds.map(({ id }) => id)]
  return (prizes?.individual ?? []).flatMap(({ standing = WHOLE_CONTEST }, index) =>
    known.includes(standing)
      ? []
      : [fault('unknown-round', placeOf(['prizes', 'individual', index, 'standing']), standing)],
  )
}

/** A collective prize says its formula, in the word of today or in that of 0.1.0. */
function checkFormulas({ prizes }: Partial<Rules>, placeOf: PlaceOf): Fault[] {
  return (prizes?.collective ?? []).flatMap(({ formula, metric }, index) => {
    const at = (key: string) => placeOf(['prizes', 'collective', index, key])
    if (formula === undefined && metric === undefined) return [fault('formula-unsaid', at('formula'))]
    return formula !== undefined && metric !== undefined ? [fault('formula-said-twice', at('metric'))] : []
  })
}
