import type { Contest } from '../contest/contest.ts'
import { minutesOf } from '../contest/deadline.ts'
import { writeInstant } from '../contest/instant.ts'
import { openRound } from '../contest/rounds.ts'
import type { Round } from '../contest/rules.ts'
import type { Form } from '../contract/form.ts'
import { isRefusal, type Refusal, refuse } from '../contract/problem.ts'
import type { StartedAttempt } from '../contract/public.ts'
import type { Dependencies } from '../dependencies.ts'
import { type HostLabel, sayUnregistered } from '../registry/label-host.ts'
import { type AttemptToken, sealToken } from '../seal/attempt-token.ts'
import { participantOf } from '../seal/participant-of.ts'
import { drawPaper, type Paper } from './paper/paper.ts'
import { paperDraw } from './paper-draw.ts'
import { type Registration, readRegistration } from './registration.ts'
import { type Evidence, weighEvidence } from './weigh-evidence.ts'

/** A started attempt with its paper as drawn, not yet as shown. */
export type DrawnAttempt = Omit<StartedAttempt, 'paper'> & { readonly paper: Paper }

/** A clock this much behind the latest submission, ms, was set back: what it judges from here on would be wrong. */
const CLOCK_SLACK_MS = 1000

/**
 * Begin an attempt: identity and consent in, a sealed token and a paper out. Nothing is written, so a flood of
 * starts fills no disk and starting again shows the same paper.
 */
export async function startAttempt(
  deps: Dependencies,
  contest: Contest,
  form: Form,
  evidence: Evidence,
  now: number,
): Promise<DrawnAttempt | Refusal> {
  const label = weighEvidence(deps, contest, form, evidence)
  if (isRefusal(label)) return label
  const round = openRound(contest.rules, now)
  if (isRefusal(round)) return round
  const registration = readRegistration(contest, form)
  if ('faults' in registration) return registration.faults[0]

  const participant = participantOf(deps.keys, contest, registration.declared)
  const standing = await deps.store.standing(contest.rules.id, round.id, participant)
  if (now < standing.lastSubmittedAt - CLOCK_SLACK_MS) return clockBehind(deps)
  if (!(await deps.store.canRecord())) return refuse('busy')
  const number = standing.attempts
  const { limit } = contest.rules.attempts
  if (limit !== null && number >= limit) return refuse('attempt-limit')
  const token = makeToken(deps, contest, { round, registration, participant, number, label, now })
  return drawAttempt(deps, contest, token, sealToken(deps.keys, token, deps.random))
}

function clockBehind(deps: Dependencies): Refusal {
  deps.warnOnce(
    'Đồng hồ của máy chủ chậm hơn bài nộp gần nhất: không phát đề cho đến khi giờ được chỉnh lại.',
  )
  return refuse('clock-behind')
}

interface StartFacts {
  round: Round
  registration: Registration
  participant: string
  number: number
  label: HostLabel
  now: number
}

function makeToken(deps: Dependencies, contest: Contest, facts: StartFacts): AttemptToken {
  const { round, registration, participant, number, label, now } = facts
  return {
    attempt: deps.random(16).toString('base64url'),
    contest: contest.rules.id,
    version: contest.version,
    round: round.id,
    participant,
    number,
    ...label,
    consent: registration.consent,
    declared: registration.declared,
    issuedAt: now,
    deadline: Math.min(now + minutesOf(contest.rules) * 60_000, round.closes),
  }
}

/** The attempt that `token` fixed, with its paper; `sealed` is the token as the browser holds it. */
export function drawAttempt(
  deps: Dependencies,
  contest: Contest,
  token: AttemptToken,
  sealed: string,
): DrawnAttempt {
  const agency = contest.agencies.find(candidate => candidate.id === token.agency)
  return {
    attempt: token.attempt,
    token: sealed,
    issuedAt: writeInstant(token.issuedAt),
    deadline: writeInstant(token.deadline),
    site: agency ? { agency: agency.id, name: agency.name } : null,
    via: token.via,
    // A sandboxed page's origin is `null`: there is nothing to register.
    ...(token.via === 'unknown' &&
      token.host?.startsWith('http') && { notice: sayUnregistered(contest.rules, token.host) }),
    paper: drawPaper(contest, paperDraw(deps.keys, contest, token)),
  }
}
