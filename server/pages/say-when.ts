import { scoresFrom } from '../contest/disclosure.ts'
import { formatTimeAndDay, writeInstant } from '../contest/instant.ts'
import { currentRound } from '../contest/rounds.ts'
import type { Round, Rules } from '../contest/rules.ts'
import type { Say } from './language.ts'

const MINUTE_MS = 60_000

/** An instant of the wire as people write it: `07:30 ngày 01/09/2024`, Việt Nam time. */
export function sayInstant(say: Say, instant: string): string {
  const [time = '', date = ''] = formatTimeAndDay(Date.parse(instant)).split(' ')
  return say('at', time, date)
}

/** The end of a half-open window: midnight belongs to the day before, as announcements and the element write it. */
export const sayEnd = (say: Say, instant: string): string =>
  sayInstant(say, instant.includes('T00:00:00') ? new Date(Date.parse(instant) - 1).toISOString() : instant)

/** When a round takes papers, in people's words. */
export const sayWindow = (say: Say, { opens, closes }: Round): string =>
  say('window', sayInstant(say, writeInstant(opens)), sayEnd(say, writeInstant(closes)))

/** The day of an instant; `earlier` ms before it, as a window ends just before its end. */
export const sayDay = (at: string, earlier = 0): string =>
  formatTimeAndDay(Date.parse(at) - earlier)
    .split(' ')
    .at(-1) ?? ''

/**
 * From when a receipt tells how many questions were right: the first whole minute at or after, or only the day where
 * that is how the day begins.
 */
export function sayScoreDay(say: Say, rules: Rules): string {
  const from = scoresFrom(rules)
  const minute = writeInstant(Math.floor(from / MINUTE_MS) * MINUTE_MS)
  const isMidnight = formatTimeAndDay(Date.parse(minute)).startsWith('00:00 ')
  const said = isMidnight
    ? say('onDay', sayDay(minute))
    : sayInstant(say, writeInstant(Math.ceil(from / MINUTE_MS) * MINUTE_MS))
  return say('scoreFrom', said)
}

/** A sentence that begins here. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

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
