import { criteriaOf } from './award-rules.ts'
import type { Round, Rules } from './rules.ts'

/**
 * How long after the end of its time a paper is still taken, ms, at a round's close too: what the countdown itself
 * sends is on its way for as long as a bad network takes. Scores and counts that wait for a close wait for this.
 */
export const GRACE_MS = 10_000

/** A countdown runs on another clock: what it sends may come this much before the end, ms. */
const EARLY_MS = 2000

/** The time of one paper under the rules in force. */
export interface Deadline {
  /** Epoch ms at which it is up: its own limit or its round's close, whichever comes first. */
  readonly ends: number
  readonly round: Round
}

/** What a paper's time allows. `up`: it is taken as it stands; what is blank can no longer be filled in. */
export type PaperPhase = 'running' | 'up' | 'over'

/**
 * When the time of a paper is up, by the rules in force and not by a deadline told before: an extension holds for
 * papers that lie open. Its own limit is never less than what its reader was told at the start (`atStart`: the rules it was
 * started under).
 */
export function deadlineOf(
  { issuedAt, round: id }: { readonly issuedAt: number; readonly round: string },
  atStart: Rules,
  inForce: Rules,
): Deadline | undefined {
  const round = roundOf(issuedAt, id, atStart, inForce)
  if (!round) return undefined
  const minutes = Math.max(minutesOf(atStart), minutesOf(inForce))
  return { ends: Math.min(issuedAt + minutes * 60_000, round.closes), round }
}

/**
 * The round in force that a paper belongs to, which was begun at `issuedAt` in the round `id`: that one while it holds this
 * instant; where rounds were split, merged, renamed or numbered anew, the one that holds it now. None does where a round
 * was closed before it: then the round itself, or as it was at the start.
 */
function roundOf(issuedAt: number, id: string, atStart: Rules, inForce: Rules): Round | undefined {
  const isIt = (round: Round) => round.id === id
  const holds = ({ opens, closes }: Round) => issuedAt >= opens && issuedAt < closes
  const [now, then] = [inForce.rounds.find(isIt), atStart.rounds.find(isIt)]
  if (now && holds(now)) return now
  return (then && inForce.rounds.find(holds)) ?? now ?? then
}

/** Minutes a paper may lie open, from its start and short of its round's close. */
export const minutesOf = ({ paper: { timeLimit, validFor } }: Rules): number => timeLimit ?? validFor * 60

/** What the time of a paper allows at `now` (epoch ms). */
export function phaseAt({ ends }: Deadline, now: number): PaperPhase {
  if (now > ends + GRACE_MS) return 'over'
  return now < ends - EARLY_MS ? 'running' : 'up'
}

/** Whether a paper is taken as it stands once its time is up. */
export const submitsOnExpiry = ({ paper: { onExpiry = 'submit' } }: Rules): boolean => onExpiry === 'submit'

/** What is measured from the opening of a paper. */
const MEASURED: readonly string[] = ['shortest', 'earliest-start', 'earliest-registration']

/**
 * Whether the first opening of a paper is kept, so that a restart keeps its clock: where there is a time limit, or people
 * are ranked by something that begins with it. Otherwise one could read a paper for an hour and start it again.
 */
export function needsOpenings({ paper, ranking, attempts }: Rules): boolean {
  const { official } = attempts
  const decides = [...criteriaOf(ranking), ...(typeof official === 'string' ? [official] : official)]
  return paper.timeLimit !== null || decides.some(criterion => MEASURED.includes(criterion))
}
