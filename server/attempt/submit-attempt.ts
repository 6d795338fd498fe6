import { createHmac, hash } from 'node:crypto'
import type { Contest } from '../contest/contest.ts'
import { tellScore } from '../contest/disclosure.ts'
import { writeInstant } from '../contest/instant.ts'
import { type PaperPhase, submitsOnExpiry } from '../contest/paper-time.ts'
import { type Form, fieldsOf, SubmitBody, single, without } from '../contract/form.ts'
import { isRefusal, type Refusal, refuse } from '../contract/problem.ts'
import type { SubmittedAttempt } from '../contract/public.ts'
import type { Dependencies } from '../dependencies.ts'
import { type HostLabel, labelBoth } from '../registry/label-host.ts'
import type { AttemptToken } from '../seal/attempt-token.ts'
import { receiptCode } from '../seal/receipt-code.ts'
import type { RecordedAttempt, Submission } from '../store/store.ts'
import { type Evidence, labelRequest } from './label-request.ts'
import { type OpenPaper, openPaper } from './open-paper.ts'
import { type Answers, grade, readAnswers, readPrediction } from './paper/answers.ts'
import { drawPaper } from './paper/paper.ts'
import { paperDraw } from './paper-draw.ts'

const NAMED_FIELDS = fieldsOf(SubmitBody)

/** An accepted submission: `first` is false when the same answers had been stored before. */
export interface Accepted {
  readonly first: boolean
  readonly body: SubmittedAttempt
}

/**
 * The one write path: unseal → in window? → grade → label the host → record (attempt, counters and leaf in one
 * durable commit) → receipt. `now` is the one instant it is judged by; `evidence` is what the request shows of the
 * page it came from.
 */
export async function submitAttempt(
  on: Dependencies,
  attempt: string,
  form: Form,
  evidence: Evidence,
  now: number,
): Promise<Accepted | Refusal> {
  const paper = await openPaper(on, attempt, form, now)
  if (isRefusal(paper)) return paper
  const { inForce, late } = paper
  const work = readWork(on, paper, form)
  if (isRefusal(work)) return late ?? work
  const host = labelRequest(on, inForce, form, evidence)
  if (isRefusal(host)) return host
  const submission = submissionOf(on, paper, { work, label: labelBoth(paper.token, host), now })
  if (late) return (await repeated(on, inForce, submission, now)) ?? late

  const recorded = await on.store.record(submission)
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
function readWork(on: Dependencies, { token, told, inForce, phase }: OpenPaper, form: Form): Work | Refusal {
  const asItStands = takesBlanks(phase, inForce)
  const written = single(form, 'prediction')
  if (isRefusal(written)) return written
  const paper = drawPaper(told, paperDraw(on.keys, told, token))
  // Dropped while the paper lay open, the demand is gone; made since, its reader was not told of it.
  const answerAll = told.rules.paper.answerAll && inForce.rules.paper.answerAll && !asItStands
  const answers = readAnswers(paper, without(form, NAMED_FIELDS), answerAll)
  if (isRefusal(answers)) return answers
  const prediction = readPrediction(told.rules, written)
  if (isRefusal(prediction) && !asItStands) return prediction
  return { answers, prediction: isRefusal(prediction) ? null : prediction, ...grade(paper, answers) }
}

const takesBlanks = (phase: PaperPhase, { rules }: Contest): boolean =>
  phase !== 'running' && submitsOnExpiry(rules)

/** A retry that arrives after the close is still told the truth about what was stored in time. */
async function repeated(
  on: Dependencies,
  contest: Contest,
  submission: Submission,
  now: number,
): Promise<Accepted | undefined> {
  const row = await on.store.find(submission.receipt)
  if (!row?.digest.equals(submission.digest)) return undefined
  return { first: false, body: receiptBody(contest, row, now) }
}

interface HandedIn {
  work: Work
  label: HostLabel
  now: number
}

function submissionOf(
  on: Dependencies,
  { token, sealed, inForce }: OpenPaper,
  { work, label, now }: HandedIn,
): Submission {
  const { attempt, version, round, participant, consent } = token
  const { prediction, right, of } = work
  // A clock set back between start and submit must not make anybody's paper the shortest one.
  const submittedAt = Math.max(now, token.issuedAt)
  const answers = JSON.stringify([...work.answers])
  const receipt = receiptCode(on.keys, token.contest, attempt)
  const digest = digestOf(on, token, `${receipt}\n${answers}\n${prediction}`)
  const leaf = leafHash({
    contest: token.contest,
    receipt,
    ...label,
    submittedAt,
    digest: digest.toString('hex'),
  })
  return {
    ...{ attempt, contest: token.contest, version, round, participant, ...label },
    ...{ limit: inForce.rules.attempts.limit, startedAt: token.issuedAt, submittedAt, right, of, prediction },
    ...{ answers, digest, personal: sealed, consent, receipt, leaf },
  }
}

/** Keyed, because the leaf made of it is public and a short paper could be guessed from a bare hash. */
const digestOf = (on: Dependencies, { contest }: AttemptToken, handedIn: string): Buffer =>
  createHmac('sha256', on.keys.hashing('receipt', contest)).update(handedIn).digest()

/** RFC 6962 leaf hash. The leaf holds commitments only: neither a name nor anything the key decides. */
const leafHash = (leaf: Record<string, string | number | null>): Buffer =>
  hash('sha256', `\0${JSON.stringify(leaf)}`, 'buffer')

const receiptBody = ({ rules }: Contest, row: RecordedAttempt, now: number): SubmittedAttempt => ({
  receipt: row.receipt,
  submittedAt: writeInstant(row.submittedAt),
  ...tellScore(rules, row, now),
})
