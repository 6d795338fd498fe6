import { formulaOf } from '../contest/rules/comparison.ts'
import type { Compare, Formula } from '../contest/rules/comparison-rules.ts'
import type { Rules } from '../contest/rules.ts'
import { checkChoices } from './check-fields.ts'
import { type Fault, fault } from './fault.ts'
import { checkUnique, type KeyPath, type PlaceOf } from './rules-document.ts'

/** How agencies are compared: by a formula that has what it needs, with kinds, groups and prizes that there are. */
export function checkComparison(rules: Partial<Rules>, placeOf: PlaceOf): Fault[] {
  const compare = rules.compare ?? {}
  return [
    ...checkWords(rules, compare, ['compare'], placeOf),
    ...(rules.prizes?.collective ?? []).flatMap((prize, index) => {
      const path = ['prizes', 'collective', index]
      return [
        ...checkFormula(prize, compare, path, placeOf),
        ...checkNeeds(formulaOf(prize), { ...compare, ...prize }, path, placeOf),
        ...checkWords(rules, prize, path, placeOf),
      ]
    }),
  ]
}

/** A collective prize says its formula, in the word of today or in that of 0.1.0. */
function checkFormula(
  { formula, metric, unit, of }: NonNullable<Rules['prizes']>['collective'][number],
  compare: Compare,
  path: KeyPath,
  placeOf: PlaceOf,
): Fault[] {
  const at = (key: string) => placeOf([...path, key])
  const isByHand = formula === 'manual'
  return [
    ...(formula === undefined && metric === undefined ? [fault('formula-unsaid', at('formula'))] : []),
    ...(formula !== undefined && metric !== undefined ? [fault('formula-said-twice', at('metric'))] : []),
    ...((unit ?? compare.unit ?? (isByHand || undefined)) ? [] : [missing([...path, 'unit'], placeOf)]),
    ...(of !== undefined && !isByHand ? [fault('of-without-manual', at('of'))] : []),
  ]
}

/** A key that must be there, told as the schema tells it. */
function missing(path: KeyPath, placeOf: PlaceOf): Fault {
  const place = placeOf(path)
  return fault('missing-key', place, place.column ?? '')
}

/** What a formula leans on, of its own or in `compare`. */
const needs: Partial<Record<Formula, 'minimum' | 'mandatory' | 'points'>> = {
  'rate-minimum': 'minimum',
  'rate-mandatory': 'mandatory',
  'rate-points': 'points',
}

function checkNeeds(formula: Formula, how: Compare, path: KeyPath, placeOf: PlaceOf): Fault[] {
  const need = needs[formula]
  if (need === undefined || how[need] !== undefined) return []
  return [fault('formula-lacks', placeOf([...path, 'formula']), formula, need)]
}

/** Where individual prizes decide, there are some. */
function checkWinners(
  { prizes }: Partial<Rules>,
  how: Compare & { formula?: Formula | undefined },
  path: KeyPath,
  placeOf: PlaceOf,
): Fault[] {
  if (prizes === undefined || prizes.individual.length > 0) return []
  const told = (key: 'formula' | 'needsWinner') => [
    fault('winners-without-prize', placeOf([...path, key]), key),
  ]
  return [
    ...(how.formula === 'winners' ? told('formula') : []),
    ...(how.needsWinner ? told('needsWinner') : []),
  ]
}

/** The words of one comparison. */
function checkWords(rules: Partial<Rules>, how: Compare, path: KeyPath, placeOf: PlaceOf): Fault[] {
  const { staff = [], mandatory = [], minimum = [], points = {} } = how
  const at = (...more: KeyPath) => placeOf([...path, ...more])
  const groups = mandatory.map(({ group }) => group)
  const sizes = minimum.map(({ below }) => below)
  const names = rules.prizes?.individual.map(({ name }) => name)
  return [
    ...checkWinners(rules, how, path, placeOf),
    ...checkChoices(rules, 'kind', staff, index => at('staff', index)),
    ...checkChoices(rules, 'group', groups, index => at('mandatory', index, 'group')),
    ...checkUnique(groups, [...path, 'mandatory'], 'group', placeOf),
    ...mandatory.flatMap(({ count, share }, index) =>
      count === undefined && share === undefined ? [fault('group-asks-nothing', at('mandatory', index))] : [],
    ),
    ...sizes.flatMap((below, index) =>
      sizes.indexOf(below) < index ? [fault('duplicate-tier', at('minimum', index))] : [],
    ),
    ...Object.keys(points)
      .filter(name => names !== undefined && !names.includes(name))
      .map(name => fault('unknown-prize', at('points', name), name)),
  ]
}
