import type { Contest } from '../contest/contest.ts'
import { type Deadline, deadlineOf, type PaperPhase, phaseAt } from '../contest/deadline.ts'
import { writeInstant } from '../contest/instant.ts'
import { openRound } from '../contest/rounds.ts'
import type { Round } from '../contest/rules.ts'
import { type Form, single } from '../contract/form.ts'
import { isRefusal, type Refusal, refuse } from '../contract/problem.ts'
import type { PaperDeadline } from '../contract/public.ts'
import type { Dependencies } from '../dependencies.ts'
import { type AttemptToken, unsealToken } from '../seal/attempt-token.ts'

/** A paper that lies open somewhere, as its token shows it, judged at one instant. */
export interface OpenPaper {
  readonly token: AttemptToken
  /** The token as the browser holds it. */
  readonly sealed: string
  /** The contest the paper was started with: its questions and their key. */
  readonly atStart: Contest
  /** The contest as it stands now: its windows, limits and registry decide. */
  readonly inForce: Contest
  readonly phase: PaperPhase
  /** Why the paper is taken no more; undefined while it is. */
  readonly late: Refusal | undefined
  /** When its time is up, epoch ms. */
  readonly ends: number
  /** The round it counts for now: the one in force that holds its start. */
  readonly round: Round
}

/** The paper behind the token of `form`, at `now`; refused where the token was not sealed here for this attempt. */
export async function openPaper(
  deps: Dependencies,
  attempt: string,
  form: Form,
  now: number,
): Promise<OpenPaper | Refusal> {
  const sealed = single(form, 'token')
  if (isRefusal(sealed)) return sealed
  const token = sealed === undefined ? undefined : unsealToken(deps.keys, attempt, sealed)
  const atStart = token && (await deps.contests.version(token.contest, token.version))
  const inForce = token && deps.contests.current.get(token.contest)
  if (sealed === undefined || !token || !atStart) return refuse('invalid-token', 'token')
  if (!inForce) return refuseWhileAway(token, atStart, now)
  const time = deadlineOf(token, atStart.rules, inForce.rules)
  if (!time) return refuse('invalid-token', 'token')
  const phase = phaseAt(time, now)
  const late = phase === 'over' ? refuseLate(inForce, time, now) : undefined
  return { token, sealed, atStart, inForce, phase, late, ...time }
}

/** A contest that is not served at the moment may be back before the time it told is up: then its paper is kept and sent again. */
function refuseWhileAway(token: AttemptToken, { rules }: Contest, now: number): Refusal {
  const time = deadlineOf(token, rules, rules)
  return refuse(time && phaseAt(time, now) !== 'over' ? 'busy' : 'expired-token')
}

/** Its round is over, and then whether there is another to go to; or only its own time, while the round goes on. */
function refuseLate(inForce: Contest, { round }: Deadline, now: number): Refusal {
  if (now < round.closes) return refuse('expired-token')
  const open = openRound(inForce.rules, now)
  return isRefusal(open) && open.refused === 'after-closing' ? open : refuse('after-round-closing')
}

/**
 * When the time of an open paper is up, for whoever counts it down: a deadline told at the start is old once the
 * committee extends a contest, and the reader's own clock may be moved. Writes nothing.
 */
export async function tellDeadline(
  deps: Dependencies,
  attempt: string,
  form: Form,
  now: number,
): Promise<PaperDeadline | Refusal> {
  const paper = await openPaper(deps, attempt, form, now)
  if (isRefusal(paper)) return paper
  return paper.late ?? { now: writeInstant(now), deadline: writeInstant(paper.ends) }
}
