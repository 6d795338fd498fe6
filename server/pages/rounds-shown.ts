import { writeInstant } from '../contest/instant.ts'
import { currentRound } from '../contest/rounds.ts'
import type { Round, Rules } from '../contest/rules.ts'
import { sayEnd, sayInstant } from './say-instant.ts'

/** The rounds of a contest as they stand at one instant, for pages to speak of. */
export interface RoundsShown {
  /** The open round, else the next one, else the last one. */
  readonly current: Round
  /** Whether there are others, so that each has to be named. */
  readonly isOneOfSeveral: boolean
  /** The round that ended last, if any has. */
  readonly ended: Round | undefined
}

/** The rounds at `now` (epoch ms). */
export function roundsAt(rules: Rules, now: number): RoundsShown {
  const ended = rules.rounds.filter(({ closes }) => closes <= now).sort((a, b) => b.closes - a.closes)[0]
  return { current: currentRound(rules, now), isOneOfSeveral: rules.rounds.length > 1, ended }
}

/** When a round takes papers, in people's words. */
export const sayWindow = ({ opens, closes }: Round): string =>
  `từ ${sayInstant(writeInstant(opens))} đến ${sayEnd(writeInstant(closes))} (giờ Việt Nam)`
