import { midnightBefore } from '../contest/instant.ts'
import type { TurnScope } from '../store/store.ts'

/** An attempt of the register's voids: whose turn it was, and from when to when it is void (epoch ms). */
export interface VoidTurn {
  readonly attempt: string
  readonly contest: string
  readonly participant: string
  readonly round: string
  readonly submittedAt: number
  readonly at: number
  readonly liftedAt?: number
}

/** How many turns of a limit somebody has back, because what they handed in was declared void. */
export type TurnsBack = (scope: TurnScope) => number

/**
 * A void attempt gives its turn back under a limit, since a stranger could use a turn up (decisions.md 17, L30): from the
 * instant of the void until it is lifted. The number of the attempt goes on.
 */
export function turnsBack(voids: readonly VoidTurn[]): TurnsBack {
  const byPerson = new Map<string, VoidTurn[]>()
  for (const turn of voids) {
    const person = `${turn.contest} ${turn.participant}`
    byPerson.set(person, [...(byPerson.get(person) ?? []), turn])
  }
  return scope => {
    const own = byPerson.get(`${scope.contest} ${scope.participant}`) ?? []
    return new Set(own.filter(turn => isBack(turn, scope)).map(({ attempt }) => attempt)).size
  }
}

/** Nothing was declared void. */
export const noTurnsBack: TurnsBack = () => 0

function isBack({ round, submittedAt, at, liftedAt }: VoidTurn, scope: TurnScope): boolean {
  if (at > scope.at || (liftedAt !== undefined && liftedAt <= scope.at)) return false
  if (scope.per === 'day') return submittedAt >= midnightBefore(scope.at)
  return scope.per === 'contest' || round === scope.round
}
