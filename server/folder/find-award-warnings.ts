import { criteriaOf } from '../contest/award-rules.ts'
import { formulaOf } from '../contest/rules/comparison.ts'
import { type CollectivePrize, type Formula, isRate } from '../contest/rules/comparison-rules.ts'
import type { Parts } from './check-contest.ts'
import { wholeFile } from './fault.ts'
import { groupColumn, SOURCE } from './parse-agencies.ts'
import { type Warning, type WarningCode, warning } from './warning.ts'

/** What deserves a look in the rules of prizes and of the comparison of agencies. */
export const findAwardWarnings = (parts: Parts): Warning[] => [
  ...findOpenPrizes(parts),
  ...findDraws(parts),
  ...(parts.rules.prizes?.collective ?? []).flatMap((prize, index) => findPrize(parts, prize, index)),
  ...findHeadcounts(parts),
]

/** Without a qualification nobody is too weak to win (decisions.md 26); rules that name it as assumed know. */
function findOpenPrizes({ rules: { prizes, assumed = [] }, placeOfRule }: Parts): Warning[] {
  const open = (prizes?.individual ?? []).findIndex(({ qualify }) => qualify === undefined)
  const isKnown = assumed.some(({ rule }) => rule === 'prizes.individual')
  if (open < 0 || isKnown) return []
  return [warning('no-qualification', placeOfRule(['prizes', 'individual', open]))]
}

/** Lots decide seats, so nothing follows them, and their sources are named before they are known. */
function findDraws({ rules: { ranking = [], prizes, draw }, placeOfRule }: Parts): Warning[] {
  const criteria = criteriaOf(ranking)
  const at = criteria.indexOf('draw')
  const path = 'criteria' in ranking ? ['ranking', 'criteria'] : ['ranking']
  const isDrawn = at >= 0 || prizes?.ties === 'draw'
  const place = at >= 0 ? placeOfRule([...path, at]) : placeOfRule(['prizes', 'ties'])
  return [
    ...(at >= 0 && at < criteria.length - 1 ? [warning('criterion-after-draw', place)] : []),
    ...(isDrawn && draw === undefined ? [warning('draw-unannounced', place)] : []),
  ]
}

function findPrize({ rules, placeOfRule }: Parts, prize: CollectivePrize, index: number): Warning[] {
  const formula = formulaOf(prize)
  const { cap, staff } = { ...rules.compare, ...prize }
  const at = (key: string) => placeOfRule(['prizes', 'collective', index, key])
  const hasKinds = (rules.fields ?? []).some(({ name }) => name === 'kind')
  const told: readonly (readonly [WarningCode, string, boolean])[] = [
    [
      'repetition-pays',
      prize.formula ? 'formula' : 'metric',
      repeats(formula) && rules.attempts?.limit === null && cap === undefined,
    ],
    ['rate-by-host', 'unit', isRate(formula) && prize.unit === 'host'],
    ['rate-without-staff', 'formula', isRate(formula) && hasKinds && staff === undefined],
  ]
  return told.flatMap(([code, key, holds]) => (holds ? [warning(code, at(key))] : []))
}

const repeats = (formula: Formula): boolean => formula === 'attempts' || formula === 'gross'

/** What a rate divides by is known, and where it is from. */
function findHeadcounts({ rules, agencies }: Parts): Warning[] {
  const rates = (rules.prizes?.collective ?? []).filter(prize => isRate(formulaOf(prize)))
  const [first] = agencies
  if (rates.length === 0 || !first) return []
  const place = wholeFile(first.row.file)
  const mandatory = rates.flatMap(prize =>
    formulaOf(prize) === 'rate-mandatory' ? (prize.mandatory ?? rules.compare?.mandatory ?? []) : [],
  )
  const groups = [...new Set(mandatory.map(({ group }) => group))]
  const lacking = (count: (agency: (typeof agencies)[number]['value']) => boolean) =>
    String(agencies.filter(({ value }) => count(value)).length)
  const unknown = lacking(({ headcount }) => !headcount)
  const unsourced = lacking(({ source }) => source === undefined)
  return [
    ...(unknown === '0' ? [] : [warning('headcount-unknown', { ...place, column: 'Biên chế' }, unknown)]),
    ...(unsourced === '0' ? [] : [warning('headcount-unsourced', { ...place, column: SOURCE }, unsourced)]),
    ...groups.flatMap(group => {
      const count = lacking(({ groups: known = {} }) => (known[group] ?? null) === null)
      const column = groupColumn(group)
      return count === '0' ? [] : [warning('group-headcount-unknown', { ...place, column }, group, count)]
    }),
  ]
}
