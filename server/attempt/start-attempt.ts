import type { Contest } from '../contest/contest.ts'
import { minutesOf, needsOpenings } from '../contest/deadline.ts'
import { formatSecond, writeInstant } from '../contest/instant.ts'
import { openRound } from '../contest/rounds.ts'
import type { Round } from '../contest/rules.ts'
import type { Form } from '../contract/form.ts'
import { isRefusal, type Refusal, refuse } from '../contract/problem.ts'
import type { StartedAttempt } from '../contract/public.ts'
import type { Dependencies } from '../dependencies.ts'
import { type HostLabel, sayUnregistered } from '../registry/label-host.ts'
import { type AttemptToken, sealToken } from '../seal/attempt-token.ts'
import { participantOf } from '../seal/participant-of.ts'
import type { OpenedPaper } from '../store/openings.ts'
import { drawPaper, type Paper } from './paper/paper.ts'
import { paperDraw } from './paper-draw.ts'
import { type Registration, readRegistration } from './registration.ts'
import { type Evidence, weighEvidence } from './weigh-evidence.ts'

/** A started attempt with its paper as drawn, not yet as shown. */
export type DrawnAttempt = Omit<StartedAttempt, 'paper'> & { readonly paper: Paper }

/** A clock this much behind the latest submission, ms, was set back: what it judges from here on would be wrong. */
const CLOCK_SLACK_MS = 1000

const MINUTE_MS = 60_000

/**
 * Begin an attempt: identity and consent in, a sealed token and a paper out. Starting again shows the same paper. Nothing
 * is written, so a flood of starts fills no disk; but where the rules measure from the opening of a paper, its first one
 * is kept, and starting again goes on with its clock.
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
  if (await isOverLimit(deps, contest, { round, participant, now, attempts: standing.attempts }))
    return refuse('attempt-limit')
  const opened = await firstOpening(deps, contest, { round, participant, now, attempts: standing.attempts })
  const token = makeToken(deps, contest, { round, registration, participant, label, ...opened })
  const drawn = drawAttempt(deps, contest, token, sealToken(deps.keys, token, deps.random))
  // Whoever counts down sets their clock by it.
  return { ...drawn, issuedAt: writeInstant(now), ...noticeFor(contest, label) }
}

interface Turn {
  round: Round
  participant: string
  now: number
  attempts: number
}

/** Whether all turns are taken; `attempts` are those of the round. */
async function isOverLimit(
  { store, turnsBack }: Dependencies,
  { rules: { id, attempts } }: Contest,
  { round, participant, now: at, attempts: inRound }: Turn,
): Promise<boolean> {
  const { limit, limitPer: per = 'round' } = attempts
  if (limit === null) return false
  const scope = { contest: id, participant, round: round.id, per, at }
  const taken = per === 'round' ? inRound : await store.turns(scope)
  return taken >= limit + turnsBack(scope)
}

/** What the webmaster of a page that no agency registered is told; a sandboxed page's origin, `null`, is nothing to register. */
const noticeFor = ({ rules }: Contest, { via, host }: HostLabel): Pick<StartedAttempt, 'notice'> =>
  via === 'unknown' && host?.startsWith('http') ? { notice: sayUnregistered(rules, host) } : {}

/** Which paper it is and when it was first opened: kept where the rules measure from it, and otherwise this is the first. */
async function firstOpening(
  { store }: Dependencies,
  { rules }: Contest,
  { round, participant, now, attempts }: Turn,
): Promise<OpenedPaper> {
  if (!needsOpenings(rules)) return { number: attempts, openedAt: now }
  const lasts = minutesOf(rules) * MINUTE_MS
  return store.open({ contest: rules.id, round: round.id, participant, at: now, lasts })
}

function clockBehind(deps: Dependencies): Refusal {
  deps.warnOnce(
    'Đồng hồ của máy chủ chậm hơn bài nộp gần nhất: không phát đề cho đến khi giờ được chỉnh lại.',
  )
  return refuse('clock-behind')
}

/**
 * What the operator is told of a server that starts at `now` under a clock that is behind the `latest` that an earlier life
 * of it recorded (both epoch ms). It starts all the same: papers that lie open are taken, dated no earlier than they
 * began, and nobody is handed a new one before the clock has passed that instant.
 */
export function sayClockBehind(latest: number, now: number): string[] {
  if (now >= latest - CLOCK_SLACK_MS) return []
  return [
    `agency-quiz: đồng hồ của máy chủ chỉ ${formatSecond(now)}, trước bài nộp gần nhất trong kho dữ liệu, lúc ${formatSecond(latest)}: ` +
      'chưa phát đề cho ai cho đến khi qua mốc ấy; bài đang làm vẫn nộp được. Chỉnh lại giờ của máy, ví dụ timedatectl set-ntp true. ' +
      'Nếu giờ này mới đúng và lần chạy trước đồng hồ đã nhanh, chạy lại với --trust-clock.',
  ]
}

interface StartFacts extends OpenedPaper {
  round: Round
  registration: Registration
  participant: string
  label: HostLabel
}

function makeToken(deps: Dependencies, contest: Contest, facts: StartFacts): AttemptToken {
  const { round, registration, participant, number, label, openedAt } = facts
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
    issuedAt: openedAt,
    deadline: Math.min(openedAt + minutesOf(contest.rules) * MINUTE_MS, round.closes),
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
    paper: drawPaper(contest, paperDraw(deps.keys, contest, token)),
  }
}
