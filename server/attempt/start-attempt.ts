import type { Contest } from '../contest/contest.ts'
import { instant } from '../contest/instant.ts'
import { openRound } from '../contest/rounds.ts'
import type { Round } from '../contest/rules.ts'
import { type Form, without } from '../contract/form.ts'
import { isRefusal, type Refusal, refuse } from '../contract/problem.ts'
import type { StartedAttempt } from '../contract/public.ts'
import type { Dependencies } from '../dependencies.ts'
import type { HostLabel } from '../registry/label-host.ts'
import { type AttemptToken, sealToken } from '../seal/attempt-token.ts'
import { paperDraw, participantOf } from '../seal/participant-of.ts'
import { readConsent } from './consent.ts'
import { type Evidence, labelRequest } from './label-request.ts'
import { drawPaper, type Paper } from './paper/paper.ts'
import { type Declared, fieldName, readDeclared } from './registration.ts'

/** An attempt as begun: what the wire's StartedAttempt says, with the paper still as drawn. */
export type Started = Omit<StartedAttempt, 'paper'> & { readonly paper: Paper }

/** A clock this much behind the latest submission, ms, was set back: what it judges from here on would be wrong. */
const CLOCK_SLACK_MS = 1000

/** Fields of a start that say where it came from; read before the identity. */
export const EVIDENCE_FIELDS = ['site', 'frame']

/**
 * Begin an attempt: identity and consent in, a sealed token and a paper out. Nothing is written, so a flood of
 * starts fills no disk and starting again shows the same paper.
 */
export async function startAttempt(
  on: Dependencies,
  contest: Contest,
  form: Form,
  evidence: Evidence,
  now: number,
): Promise<Started | Refusal> {
  const label = labelRequest(on, contest, form, evidence)
  if (isRefusal(label)) return label
  const round = openRound(contest.rules, now)
  if (isRefusal(round)) return round
  const stray = strayField(contest, form)
  if (stray) return stray
  const declared = readDeclared(contest, form)
  if (isRefusal(declared)) return declared
  const consent = readConsent(contest, form)
  if (isRefusal(consent)) return consent

  const participant = participantOf(on.keys, contest, declared)
  const standing = await on.store.standing(contest.rules.id, round.id, participant)
  if (now < standing.lastSubmittedAt - CLOCK_SLACK_MS) return clockBehind(on)
  if (!(await on.store.canRecord())) return refuse('busy')
  const number = standing.attempts
  const { limit } = contest.rules.attempts
  if (limit !== null && number >= limit) return refuse('attempt-limit')
  const token = fixAttempt(on, contest, { round, declared, participant, number, label, now, consent })
  return handOut(on, contest, token, sealToken(on.keys, token, on.random))
}

function clockBehind(on: Dependencies): Refusal {
  on.warnOnce('Đồng hồ của máy chủ chậm hơn bài nộp gần nhất: không phát đề cho đến khi giờ được chỉnh lại.')
  return refuse('clock-behind')
}

function strayField(contest: Contest, form: Form): Refusal | undefined {
  const known = [...contest.rules.fields.map(fieldName), 'consent', ...EVIDENCE_FIELDS]
  const [stray] = without(form, known).keys()
  return stray === undefined ? undefined : refuse('unknown-field', stray)
}

interface Begun {
  round: Round
  declared: Declared
  participant: string
  number: number
  label: HostLabel
  now: number
  consent: string
}

function fixAttempt(on: Dependencies, contest: Contest, begun: Begun): AttemptToken {
  const { round, declared, participant, number, label, now, consent } = begun
  const { timeLimit, validFor } = contest.rules.paper
  const minutes = timeLimit ?? validFor * 60
  return {
    attempt: on.random(16).toString('base64url'),
    contest: contest.rules.id,
    version: contest.version,
    round: round.id,
    participant,
    number,
    ...label,
    consent,
    declared,
    issuedAt: now,
    deadline: Math.min(now + minutes * 60_000, round.closes),
  }
}

/** The attempt that `token` fixed, with its paper; `sealed` is the token as the browser holds it. */
export function handOut(on: Dependencies, contest: Contest, token: AttemptToken, sealed: string): Started {
  const agency = contest.agencies.find(candidate => candidate.id === token.agency)
  return {
    attempt: token.attempt,
    token: sealed,
    issuedAt: instant(token.issuedAt),
    deadline: instant(token.deadline),
    site: agency ? { agency: agency.id, name: agency.name } : null,
    via: token.via,
    paper: drawPaper(contest, paperDraw(on.keys, contest, token)),
  }
}
