import { EACH, WHOLE_CONTEST } from '../contest/award-rules.ts'
import type { Agency, Bank } from '../contest/contest.ts'
import { foldReading } from '../contest/reads-same.ts'
import type { RegisterAct } from '../contest/register.ts'
import { formulaOf } from '../contest/rules/comparison.ts'
import type { Rules } from '../contest/rules.ts'
import { type Fault, fault } from './fault.ts'
import type { FaultCode } from './fault-sentences.ts'
import type { PlaceOf } from './rules-document.ts'

/** What was read of the other files of the folder, however faulty. */
export interface RegisterParts {
  readonly rules: Partial<Rules>
  readonly bank: Bank
  readonly agencies: readonly Agency[]
}

/** What is wrong with one act: at which of its keys, and the details of the sentence. */
type Finding = readonly [code: FaultCode, key: string, ...details: string[]]

/** Acts, each with its index, against the other files of the folder and one another. */
export const checkRegister = (
  acts: readonly (readonly [number, RegisterAct])[],
  parts: RegisterParts,
  placeOf: PlaceOf,
): Fault[] =>
  acts.flatMap(([index, act], at) => {
    const before = acts[at - 1]?.[1]
    const earlier = acts.slice(0, at).map(([, known]) => known)
    return [...checkAct(act, before), ...checkKind(act, parts), ...checkLift(act, earlier)].map(
      ([code, key, ...details]) => fault(code, placeOf([index, key]), ...details),
    )
  })

/** Two people decide, and what is decided is added at the end. */
function checkAct(act: RegisterAct, before: RegisterAct | undefined): Finding[] {
  return [
    ...(before && before.at > act.at ? [['act-before-last', 'at'] as const] : []),
    ...(foldReading(act.proposed) === foldReading(act.approved)
      ? [['approved-by-proposer', 'approved', act.approved] as const]
      : []),
  ]
}

/** Only what is void can be valid again. */
function checkLift(act: RegisterAct, earlier: readonly RegisterAct[]): Finding[] {
  if (act.act !== 'lift') return []
  const lacking = act.attempts.find(
    receipt => !earlier.some(known => known.act === 'void' && known.attempts.includes(receipt)),
  )
  return lacking === undefined ? [] : [['lift-of-valid', 'attempts', lacking]]
}

function checkKind(act: RegisterAct, parts: RegisterParts): Finding[] {
  switch (act.act) {
    case 'void':
      return checkVoid(act.code, parts)
    case 'freeze':
      return knowsRound(act.round ?? WHOLE_CONTEST, parts)
        ? []
        : [['unknown-round', 'round', act.round ?? '']]
    case 'regrade':
      return checkRegrade(act, parts)
    case 'numbers':
      return checkNumbers(act, parts)
    case 'lots':
      return checkLots(act, parts)
    case 'points':
      return checkPoints(act, parts)
    default:
      return []
  }
}

const knowsRound = (standing: string, { rules: { rounds } }: RegisterParts): boolean =>
  rounds === undefined || standing === WHOLE_CONTEST || rounds.some(({ id }) => id === standing)

/** What a sentence says where nothing was written. */
const NONE = 'chưa ghi'

/** Where the rules have a closed list of reasons, one of it is named. */
function checkVoid(code: string | undefined, { rules: { voids } }: RegisterParts): Finding[] {
  if (code === undefined ? voids === undefined : voids?.some(reason => reason.code === code)) return []
  return [['unknown-reason', 'code', code ?? NONE, voids?.map(reason => reason.code).join(', ') ?? NONE]]
}

function checkRegrade(
  { question, how, right = [] }: RegisterAct & { act: 'regrade' },
  { bank }: RegisterParts,
): Finding[] {
  const found = bank.find(({ id }) => id === question)
  if (found === undefined) return bank.length === 0 ? [] : [['unknown-question', 'question', question]]
  const letters = found.options.map((_, at) => String.fromCharCode(65 + at))
  const isKey =
    right.length > 0 && right.length < letters.length && right.every(each => letters.includes(each))
  return isKey === (how === 'rekey') && (isKey || right.length === 0)
    ? []
    : [['bad-key', 'right', letters.join(', ')]]
}

function checkNumbers(
  { source, numbers, at }: RegisterAct & { act: 'numbers' },
  { rules }: RegisterParts,
): Finding[] {
  const announced = rules.draw?.sources?.find(({ id }) => id === source)
  if (announced === undefined) return [['unknown-source', 'source', source]]
  const { pick = 1, of } = announced
  const areSound = numbers.length === pick && numbers.every(number => number <= of)
  return [
    ...(at < announced.at ? [['numbers-too-early', 'at', announced.title] as const] : []),
    ...(areSound ? [] : [['bad-numbers', 'numbers', String(pick), String(of)] as const]),
  ]
}

/** Lots of a standing that has prizes, each number once and in the pool. */
function checkLots(
  { standing, kinds, pool, selected }: RegisterAct & { act: 'lots' },
  parts: RegisterParts,
): Finding[] {
  if (!knowsRound(standing, parts)) return [['unknown-round', 'standing', standing]]
  const areSound = new Set(selected).size === selected.length && selected.every(number => number <= pool)
  const hasPrizes = parts.rules.prizes?.individual.some(
    prize => isOf(standing, prize.standing) && String(prize.kinds) === String(kinds),
  )
  return [
    ...(areSound ? [] : [['bad-lots', 'selected', String(pool)] as const]),
    ...(hasPrizes === false ? [['lots-without-prize', 'standing'] as const] : []),
  ]
}

const isOf = (standing: string, written = WHOLE_CONTEST): boolean =>
  written === standing || (written === EACH && standing !== WHOLE_CONTEST)

function checkPoints(
  { agency, of }: RegisterAct & { act: 'points' },
  { rules, agencies }: RegisterParts,
): Finding[] {
  const manual = rules.prizes?.collective.filter(prize => formulaOf(prize) === 'manual')
  const isKnown = manual?.some(prize => prize.of === of) ?? true
  return [
    ...(manual?.length === 0 ? [['points-without-prize', 'points'] as const] : []),
    ...(manual?.length === 0 || isKnown ? [] : [['unknown-points', 'of', of ?? NONE] as const]),
    ...(agencies.length === 0 || agencies.some(({ id }) => id === agency)
      ? []
      : [['unknown-agency', 'agency', agency] as const]),
  ]
}
