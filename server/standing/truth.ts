import type { AwardRules } from '../contest/award-rules.ts'
import { isPerfect, type KeptAttempt, type Person } from './people.ts'
import { type FreezeAct, isVoidAt } from './register.ts'
import type { WhoIsOut } from './who-is-out.ts'

/** What was to be predicted, as it came out. */
export interface Truth {
  readonly rounds: ReadonlyMap<string, number>
  readonly contest: number
}

type Prediction = NonNullable<AwardRules['prediction']>

/** When the population of a round was fixed, by the last freeze of it or of all rounds; undefined: not yet. */
export function frozenAt(freezes: readonly FreezeAct[], round: string): number | undefined {
  const of = freezes.filter(freeze => freeze.round === null || freeze.round === round).map(({ at }) => at)
  return of.length === 0 ? undefined : Math.max(...of)
}

/**
 * The truth of a prediction, by round and of the contest: people, or attempts, all or only perfect ones. Frozen, it counts what
 * was valid at the freeze, so that a later void moves nobody's distance; before any freeze every void is out. Whether a paper is
 * perfect follows the marking of today (decisions.md 11 to 14).
 */
export function truthOf(
  people: readonly Person[],
  rule: Prediction,
  rounds: readonly string[],
  freezes: readonly FreezeAct[],
  out: WhoIsOut,
): Truth {
  const frozen = new Map(rounds.map(round => [round, frozenAt(freezes, round)]))
  const counts = new Map(rounds.map(round => [round, 0]))
  const ofPeople = rule.of === 'people' || rule.of === 'perfect-people'
  let contest = 0
  for (const person of people) {
    const counted = person.attempts.filter(kept => isCounted(kept, rule, frozen.get(kept.attempt.round), out))
    contest += ofPeople ? Math.min(counted.length, 1) : counted.length
    const own = counted.map(({ attempt }) => attempt.round)
    // Most people have one attempt: a million of them need no sets.
    for (const round of ofPeople && own.length > 1 ? new Set(own) : own)
      counts.set(round, (counts.get(round) ?? 0) + 1)
  }
  return { rounds: counts, contest }
}

function isCounted(kept: KeptAttempt, rule: Prediction, freeze: number | undefined, out: WhoIsOut): boolean {
  const judgedAt = rule.voids === 'frozen' ? freeze : undefined
  const isVoid = judgedAt === undefined ? !kept.isValid : isVoidAt(kept.voids, judgedAt)
  if (isVoid && rule.voids !== 'include') return false
  if (rule.of.startsWith('perfect-') && !isPerfect(kept)) return false
  const excludedBy = judgedAt ?? Number.POSITIVE_INFINITY
  return rule.excluded === 'count' || !out.isExcludedBy(kept.attempt.person, excludedBy)
}
