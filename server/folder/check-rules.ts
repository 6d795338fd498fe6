import { criteriaOf } from '../contest/award-rules.ts'
import { predictionCriteria } from '../contest/rules/ranking-rules.ts'
import { type Round, Rules } from '../contest/rules.ts'
import { exactOrigin } from '../registry/site.ts'
import { checkAwards } from './check-awards.ts'
import { checkFields } from './check-fields.ts'
import { type Fault, fault } from './fault.ts'
import { checkUnique, type PlaceOf } from './rules-document.ts'

/** What the parts of the rules say about each other. A part that could not be read is passed over. */
export function checkRules(rules: Partial<Rules>, placeOf: PlaceOf): Fault[] {
  return [
    ...checkRounds(rules.rounds ?? [], placeOf),
    ...checkResults(rules.results, placeOf),
    ...checkTopics(rules, placeOf),
    ...checkFields(rules, placeOf),
    ...checkRanking(rules, placeOf),
    ...checkAwards(rules, placeOf),
    ...checkAssumed(rules, placeOf),
  ]
}

/** An address that a browser would take and nobody has: with what ends a sentence or a list behind it. */
const checkResults = (results: string | null | undefined, placeOf: PlaceOf): Fault[] =>
  results && (!exactOrigin(new URL(results).origin) || /[,;!)\]"”]$/.test(results))
    ? [fault('bad-value', placeOf(['results']), 'địa chỉ có dấu thừa ở cuối, hoặc tên miền không đúng dạng')]
    : []

const checkTopics = ({ topics = [] }: Partial<Rules>, placeOf: PlaceOf): Fault[] => [
  ...checkUnique(
    topics.map(topic => topic.id),
    ['topics'],
    'id',
    placeOf,
  ),
  ...topics.flatMap(({ quota, difficulty }, index) => {
    if (difficulty === undefined) return []
    const sum = difficulty.easy + difficulty.medium + difficulty.hard
    if (sum === quota) return []
    return [
      fault(
        'mix-not-quota',
        placeOf(['topics', index, 'difficulty']),
        `${sum} câu, trong khi quota là ${quota}`,
      ),
    ]
  }),
]

function checkRanking({ ranking = [], prediction }: Partial<Rules>, placeOf: PlaceOf): Fault[] {
  const criteria = criteriaOf(ranking)
  const path = 'criteria' in ranking ? ['ranking', 'criteria'] : ['ranking']
  return criteria.flatMap((criterion, index) => {
    const place = placeOf([...path, index])
    const faults: Fault[] = []
    if (criteria.indexOf(criterion) < index) faults.push(fault('duplicate-criterion', place, criterion))
    if (predictionCriteria.includes(criterion) && prediction === null) {
      faults.push(fault('ranking-without-prediction', place))
    }
    return faults
  })
}

const valueUnder = (here: object, key: string): unknown => Object.getOwnPropertyDescriptor(here, key)?.value

/** An entry of a list goes by its id, its name, or its number from 1. */
function entryOf(list: readonly unknown[], step: string): unknown {
  return list.find((entry, index) => {
    if (String(index + 1) === step) return true
    return (
      typeof entry === 'object' &&
      entry !== null &&
      [valueUnder(entry, 'id'), valueUnder(entry, 'name')].includes(step)
    )
  })
}

/** True when the steps lead to a rule. */
function leadsSomewhere(here: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true
  if (typeof here !== 'object' || here === null) return false
  const next = Array.isArray(here) ? entryOf(here, step) : valueUnder(here, step)
  return next !== undefined && leadsSomewhere(next, rest)
}

/** An assumption about a rule that does not exist warns nobody. */
function checkAssumed(rules: Partial<Rules>, placeOf: PlaceOf): Fault[] {
  return (rules.assumed ?? []).flatMap(({ rule }, index) => {
    const steps = rule.split('.')
    const [part = ''] = steps
    const unread = part in Rules.shape && !(part in rules)
    if (unread || (part !== 'assumed' && leadsSomewhere(rules, steps))) return []
    return [fault('assumed-nothing', placeOf(['assumed', index, 'rule']), rule)]
  })
}

/** Windows that open before they close and never overlap: an instant belongs to one round at most. */
function checkRounds(rounds: readonly Round[], placeOf: PlaceOf): Fault[] {
  return [
    ...checkUnique(
      rounds.map(round => round.id),
      ['rounds'],
      'id',
      placeOf,
    ),
    ...rounds.flatMap((round, index) =>
      round.closes > round.opens ? [] : [fault('closes-before-opens', placeOf(['rounds', index, 'closes']))],
    ),
    ...rounds.flatMap((round, index) => checkOverlap(rounds, round, placeOf(['rounds', index, 'opens']))),
  ]
}

/** Told of the later of two rounds, so that each overlap is told once. */
function checkOverlap(rounds: readonly Round[], round: Round, place: ReturnType<PlaceOf>): Fault[] {
  const running = rounds.find(
    (other, at) =>
      other !== round &&
      other.opens < other.closes &&
      round.opens < round.closes &&
      round.opens < other.closes &&
      (other.opens < round.opens || (other.opens === round.opens && at < rounds.indexOf(round))),
  )
  return running === undefined ? [] : [fault('overlapping-rounds', place, `“${running.title}”`)]
}
