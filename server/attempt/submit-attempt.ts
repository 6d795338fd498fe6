import { createHmac, hash } from 'node:crypto'
import type { Contest } from '../contest/contest.ts'
import { type PaperPhase, submitsOnExpiry } from '../contest/deadline.ts'
import { tellScore } from '../contest/disclosure.ts'
import { writeInstant } from '../contest/instant.ts'
import { type Form, fieldsOf, SubmitBody, single, without } from '../contract/form.ts'
import { isRefusal, type Refusal, refuse } from '../contract/problem.ts'
import type { SubmittedAttempt } from '../contract/public.ts'
import type { Dependencies } from '../dependencies.ts'
import { type HostLabel, labelBoth } from '../registry/label-host.ts'
import type { AttemptToken } from '../seal/attempt-token.ts'
import { receiptCode } from '../seal/receipt-code.ts'
import type { RecordedAttempt, Submission, TurnScope } from '../store/store.ts'
import { agencyInForce, declaredInForce } from './ids-in-force.ts'
import { type OpenPaper, openPaper } from './open-paper.ts'
import { type Answers, grade, readAnswers, readPrediction } from './paper/answers.ts'
import { drawPaper } from './paper/paper.ts'
import { paperDraw } from './paper-draw.ts'
import { type Evidence, weighEvidence } from './weigh-evidence.ts'

const NAMED_FIELDS = fieldsOf(SubmitBody)

/** An accepted submission: `first` is false when the same answers had been stored before. */
export interface SubmitResult {
  readonly first: boolean
  readonly body: SubmittedAttempt
}

/**
 * The one write path: unseal → in window? → grade → label the host → record (attempt, counters and leaf in one
 * durable commit) → receipt. `now` is the one instant it is judged by; `evidence` is what the request shows of the
 * page it came from.
 */
export async function submitAttempt(
  deps: Dependencies,
  attempt: string,
  form: Form,
  evidence: Evidence,
  now: number,
): Promise<SubmitResult | Refusal> {
  const paper = await openPaper(deps, attempt, form, now)
  if (isRefusal(paper)) return paper
  const { token, inForce, late } = paper
  const work = readWork(deps, paper, form)
  if (isRefusal(work)) return late ?? work
  const agencyNow = (id: string) => agencyInForce(paper, id)
  const host = weighEvidence(deps, inForce, form, evidence, agencyNow)
  if (isRefusal(host)) return host
  const start = { ...token, agency: token.agency && agencyNow(token.agency) }
  const submission = submissionOf(deps, paper, { work, label: labelBoth(start, host), now })
  if (late) return (await findRepeat(deps, inForce, submission, now)) ?? late

  const recorded = await deps.store.record(submission)
  if (recorded.outcome === 'different') return refuse('already-submitted')
  if (recorded.outcome === 'over-limit') return refuse('attempt-limit')
  return { first: recorded.outcome === 'recorded', body: receiptBody(inForce, recorded.row, now) }
}

interface Work {
  answers: Answers
  prediction: number | null
  right: number
  of: number
}

/** What was answered, graded. Once the time is up nobody can fill in what is blank, so it is wrong and not refused. */
function readWork(
  deps: Dependencies,
  { token, atStart, inForce, phase }: OpenPaper,
  form: Form,
): Work | Refusal {
  const asItStands = takesBlanks(phase, inForce)
  const written = single(form, 'prediction')
  if (isRefusal(written)) return written
  const paper = drawPaper(atStart, paperDraw(deps.keys, atStart, token))
  // Dropped while the paper lay open, the demand is gone; made since, its reader was not told of it.
  const answerAll = atStart.rules.paper.answerAll && inForce.rules.paper.answerAll && !asItStands
  const answers = readAnswers(paper, without(form, NAMED_FIELDS), answerAll)
  if (isRefusal(answers)) return answers
  const prediction = predictionIn(atStart, inForce, written)
  if (isRefusal(prediction) && !asItStands) return prediction
  return { answers, prediction: isRefusal(prediction) ? null : prediction, ...grade(paper, answers) }
}

/** Asked for by either rules it is read, and demanded where both ask: its reader may not have been shown it. */
function predictionIn(
  atStart: Contest,
  inForce: Contest,
  written: string | undefined,
): number | null | Refusal {
  const [first, ...others] = [atStart.rules, inForce.rules].filter(({ prediction }) => prediction !== null)
  if (first && others.length === 0 && !written) return null
  return readPrediction(first ?? atStart.rules, written)
}

const takesBlanks = (phase: PaperPhase, { rules }: Contest): boolean =>
  phase !== 'running' && submitsOnExpiry(rules)

/** A retry that arrives after the close is still told the truth about what was stored in time. */
async function findRepeat(
  deps: Dependencies,
  contest: Contest,
  submission: Submission,
  now: number,
): Promise<SubmitResult | undefined> {
  const row = await deps.store.find(submission.receipt)
  if (!row?.digest.equals(submission.digest)) return undefined
  return { first: false, body: receiptBody(contest, row, now) }
}

function submissionOf(
  deps: Dependencies,
  { token, sealed, atStart, inForce, round: { id: round } }: OpenPaper,
  { work, label, now }: { work: Work; label: HostLabel; now: number },
): Submission {
  const { attempt, version, participant, consent } = token
  const { prediction, right, of } = work
  // A clock set back between start and submit must not make anybody's paper the shortest one.
  const submittedAt = Math.max(now, token.issuedAt)
  const answers = JSON.stringify([...work.answers])
  const receipt = receiptCode(deps.keys, token.contest, attempt)
  const digest = digestOf(deps, token, `${receipt}\n${answers}\n${prediction}`)
  const leaf = leafHash({
    contest: token.contest,
    receipt,
    ...label,
    submittedAt,
    digest: digest.toString('hex'),
  })
  return {
    ...{ attempt, contest: token.contest, version, round, participant, ...label },
    ...declaredInForce({ atStart, inForce }, token.declared),
    ...limitOf(deps, inForce, { contest: token.contest, participant, round, at: submittedAt }),
    ...{ startedAt: token.issuedAt, submittedAt, right, of, prediction },
    ...{ answers, digest, personal: sealed, consent, receipt, leaf },
  }
}

/** The limit in force, and what the void attempts of this person give back of it. */
function limitOf(
  { turnsBack }: Dependencies,
  { rules: { attempts } }: Contest,
  scope: Omit<TurnScope, 'per'>,
): Pick<Submission, 'limit' | 'limitPer'> {
  const { limit, limitPer = 'round' } = attempts
  return { limit: limit === null ? null : limit + turnsBack({ ...scope, per: limitPer }), limitPer }
}

/** Keyed, because the leaf made of it is public and a short paper could be guessed from a bare hash. */
const digestOf = (deps: Dependencies, { contest }: AttemptToken, work: string): Buffer =>
  createHmac('sha256', deps.keys.hashing('receipt', contest)).update(work).digest()

/** RFC 6962 leaf hash. The leaf holds commitments only: neither a name nor anything the key decides. */
const leafHash = (leaf: Record<string, string | number | null>): Buffer =>
  hash('sha256', `\0${JSON.stringify(leaf)}`, 'buffer')

const receiptBody = ({ rules }: Contest, row: RecordedAttempt, now: number): SubmittedAttempt => ({
  receipt: row.receipt,
  submittedAt: writeInstant(row.submittedAt),
  ...tellScore(rules, row, now),
})
