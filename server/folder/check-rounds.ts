import type { Round } from '../contest/rules.ts'
import { checkUnique } from './check-unique.ts'
import { type Fault, fault } from './fault.ts'
import type { PlaceOf } from './rules-document.ts'

/** Windows that open before they close and never overlap: an instant belongs to one round at most. */
export function checkRounds(rounds: readonly Round[], placeOf: PlaceOf): Fault[] {
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
