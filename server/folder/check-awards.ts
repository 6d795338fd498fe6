import { criteriaOf, EACH, WHOLE_CONTEST } from '../contest/award-rules.ts'
import { predictionCriteria } from '../contest/rules/ranking-rules.ts'
import { paperLength, type Rules } from '../contest/rules.ts'
import { checkComparison } from './check-comparison.ts'
import { checkChoices } from './check-fields.ts'
import { type Fault, fault } from './fault.ts'
import type { PlaceOf } from './rules-document.ts'

/** What the rules say of official attempts, standings, prizes and the comparison of agencies, against their other parts. */
export const checkAwards = (rules: Partial<Rules>, placeOf: PlaceOf): Fault[] => [
  ...checkOfficial(rules, placeOf),
  ...checkStandings(rules, placeOf),
  ...checkQualifications(rules, placeOf),
  ...checkDraw(rules, placeOf),
  ...checkComparison(rules, placeOf),
]

function checkOfficial({ attempts, prediction }: Partial<Rules>, placeOf: PlaceOf): Fault[] {
  const official = attempts?.official ?? []
  const criteria: readonly string[] = typeof official === 'string' ? [official] : official
  return criteria.flatMap((criterion, index) => {
    const path = ['attempts', 'official']
    const place = placeOf(typeof official === 'string' ? path : [...path, index])
    if (criteria.indexOf(criterion) < index) return [fault('duplicate-criterion', place, criterion)]
    if (prediction === null && predictionCriteria.includes(criterion))
      return [fault('ranking-without-prediction', place)]
    return []
  })
}

/** A prize of a standing names a round, each round, or the contest, and kinds that there are. */
function checkStandings(rules: Partial<Rules>, placeOf: PlaceOf): Fault[] {
  const { prizes, rounds } = rules
  const ids = rounds?.map(({ id }) => id)
  const written = prizes?.individual ?? []
  const clash = written.some(({ standing }) => standing !== undefined)
    ? (ids ?? []).flatMap((id, index) =>
        id === EACH || id === WHOLE_CONTEST
          ? [fault('reserved-id', placeOf(['rounds', index, 'id']), id)]
          : [],
      )
    : []
  return [
    ...clash,
    ...written.flatMap(({ standing = WHOLE_CONTEST, kinds = [] }, index) => {
      const path = ['prizes', 'individual', index]
      const isKnown = ids === undefined || [WHOLE_CONTEST, EACH, ...ids].includes(standing)
      return [
        ...(isKnown ? [] : [fault('unknown-round', placeOf([...path, 'standing']), standing)]),
        ...checkChoices(rules, 'kind', kinds, at => placeOf([...path, 'kinds', at])),
      ]
    }),
  ]
}

/** What a prize asks for can be had. */
function checkQualifications({ prizes, prediction, topics }: Partial<Rules>, placeOf: PlaceOf): Fault[] {
  const most = topics && paperLength({ topics })
  return (prizes?.individual ?? []).flatMap(({ qualify }, index) => {
    const at = (key: string) => placeOf(['prizes', 'individual', index, 'qualify', key])
    const { minRight = 0, exactPrediction = false } = qualify ?? {}
    return [
      ...(most !== undefined && minRight > most
        ? [fault('too-many-right', at('minRight'), String(most))]
        : []),
      ...(exactPrediction && prediction === null
        ? [fault('ranking-without-prediction', at('exactPrediction'))]
        : []),
    ]
  })
}

/** Lots are drawn one way, from sources that can be picked from. */
function checkDraw({ draw, prizes, ranking = [] }: Partial<Rules>, placeOf: PlaceOf): Fault[] {
  const ties = prizes?.ties
  const clash = criteriaOf(ranking).includes('draw') && ties !== undefined && ties !== 'draw'
  const { by = 'sources', sources = [] } = draw ?? {}
  return [
    ...(clash ? [fault('ties-said-twice', placeOf(['prizes', 'ties']), ties)] : []),
    ...(draw && (by === 'sources') !== sources.length > 0
      ? [fault('draw-without-sources', placeOf(['draw']))]
      : []),
    ...sources.flatMap(({ pick = 1, of }, index) =>
      pick < of || (pick === 1 && of > 1)
        ? []
        : [fault('pick-too-large', placeOf(['draw', 'sources', index, 'pick']), String(of))],
    ),
  ]
}
