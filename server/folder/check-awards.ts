import type { Rules } from '../contest/rules.ts'
import { type Fault, fault } from './fault.ts'
import type { PlaceOf } from './rules-document.ts'

/** What the rules say of prizes, standings and the comparison of agencies, against their other parts. */
export const checkAwards = (rules: Partial<Rules>, placeOf: PlaceOf): Fault[] => [
  ...checkFormulas(rules, placeOf),
]

/** A collective prize says its formula, in the word of today or in that of 0.1.0. */
function checkFormulas({ prizes }: Partial<Rules>, placeOf: PlaceOf): Fault[] {
  return (prizes?.collective ?? []).flatMap(({ formula, metric }, index) => {
    const at = (key: string) => placeOf(['prizes', 'collective', index, key])
    if (formula === undefined && metric === undefined) return [fault('formula-unsaid', at('formula'))]
    return formula !== undefined && metric !== undefined ? [fault('formula-said-twice', at('metric'))] : []
  })
}
