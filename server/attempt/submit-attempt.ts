import { createHmac, hash } from 'node:crypto'
import { type Answers, readAnswers } from '../contest/answers.ts'
import type { Contest } from '../contest/contest.ts'
import { mayShowScore } from '../contest/disclosure.ts'
import { type Form, single, without } from '../contest/form.ts'
import { grade } from '../contest/grade.ts'
import { instant } from '../contest/instant.ts'
import type { HostLabel } from '../contest/label-host.ts'
import { drawPaper } from '../contest/paper.ts'
import { readPrediction } from '../contest/prediction.ts'
import { statusAt } from '../contest/window.ts'
import type { SubmittedAttempt } from '../contract.ts'
import type { Dependencies } from '../dependencies.ts'
import { isRefusal, type Refusal, refuse } from '../errors.ts'
import { type AttemptToken, unsealToken } from '../seal/attempt-token.ts'
import { paperDraw } from '../seal/participant-of.ts'
import { receiptCode } from '../seal/receipt-code.ts'
import type { RecordedAttempt, Submission } from '../store/store.ts'

/** Network grace after a paper's own deadline, ms. The close of a round has none: its window is half-open. */
const GRACE_MS = 10_000
const RESERVED = ['token', 'prediction', 'site', 'frame']

/** An accepted submission: `first` is false when the same answers had been stored before. */
export interface Accepted {
  readonly first: boolean
  readonly body: SubmittedAttempt
}

/**
 * The one write path: unseal → in window? → grade → label the host → record (attempt, counters and leaf in one
 * durable commit) → receipt. `labelNow` labels the host as this request shows it.
 */
export async function submitAttempt(
  on: Dependencies,
  attempt: string,
  form: Form,
  labelNow: (contest: Contest) => HostLabel | Refusal,
): Promise<Accepted | Refusal> {
  const sealed = single(form, 'token')
  if (isRefusal(sealed)) return sealed
  const token = sealed === undefined ? undefined : unsealToken(on.keys, attempt, sealed)
  const contest = token && (await on.contests.version(token.contest, token.version))
  const current = token && on.contests.current.get(token.contest)
  if (sealed === undefined || !token || !contest || !current) return refuse('invalid-token', 'token')

  const late = lateness(current, token, on.clock())
  const work = readWork(on, contest, token, form)
  if (isRefusal(work)) return late ?? work
  const host = labelNow(current)
  if (isRefusal(host)) return host
  const submission = submissionOf(on, current, { token, sealed, work, label: settleLabel(token, host) })
  if (late) return (await repeated(on, current, submission)) ?? late

  const recorded = await on.store.record(submission)
  if (recorded.outcome === 'different') return refuse('already-submitted')
  if (recorded.outcome === 'over-limit') return refuse('attempt-limit')
  return { first: recorded.outcome === 'recorded', body: receiptBody(on, current, recorded.row) }
}

interface Work {
  answers: Answers
  prediction: number | null
  right: number
  of: number
}

function readWork(on: Dependencies, contest: Contest, token: AttemptToken, form: Form): Work | Refusal {
  const written = single(form, 'prediction')
  if (isRefusal(written)) return written
  const paper = drawPaper(contest, paperDraw(on.keys, contest, token))
  const answers = readAnswers(paper, without(form, RESERVED), contest.rules.paper.answerAll)
  if (isRefusal(answers)) return answers
  const prediction = readPrediction(contest.rules, written)
  if (isRefusal(prediction)) return prediction
  return { answers, prediction, ...grade(paper, answers) }
}

/** A script's host must be the same on both calls; otherwise nothing vouches for it and it is counted apart. */
function settleLabel(token: AttemptToken, now: HostLabel): HostLabel {
  const same = token.via === now.via && token.agency === now.agency && token.host === now.host
  return same ? now : { via: 'unknown', agency: null, host: now.host ?? token.host }
}

function lateness(contest: Contest, token: AttemptToken, now: number): Refusal | undefined {
  const status = statusAt(contest.rules, now)
  const round = contest.rules.rounds.find(({ id }) => id === token.round)
  if (!round || now >= round.closes) return refuse(status === 'before' ? 'before-opening' : 'after-closing')
  return now > token.deadline + GRACE_MS ? refuse('expired-token') : undefined
}

/** A retry that arrives after the close is still told the truth about what was stored in time. */
async function repeated(
  on: Dependencies,
  contest: Contest,
  submission: Submission,
): Promise<Accepted | undefined> {
  const row = await on.store.find(submission.receipt)
  if (!row?.digest.equals(submission.digest)) return undefined
  return { first: false, body: receiptBody(on, contest, row) }
}

interface HandedIn {
  token: AttemptToken
  /** The token as it was issued. */
  sealed: string
  work: Work
  label: HostLabel
}

function submissionOf(
  on: Dependencies,
  contest: Contest,
  { token, sealed, work, label }: HandedIn,
): Submission {
  const { attempt, version, round, participant, consent } = token
  const { prediction, right, of } = work
  const submittedAt = on.clock()
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
    ...{ limit: contest.rules.attempts.limit, startedAt: token.issuedAt, submittedAt, right, of, prediction },
    ...{ answers, digest, personal: sealed, consent, receipt, leaf },
  }
}

/** Keyed, because the leaf made of it is public and a short paper could be guessed from a bare hash. */
const digestOf = (on: Dependencies, { contest }: AttemptToken, handedIn: string): Buffer =>
  createHmac('sha256', on.keys.hashing('receipt', contest)).update(handedIn).digest()

/** RFC 6962 leaf hash. The leaf holds commitments only: neither a name nor anything the key decides. */
const leafHash = (leaf: Record<string, string | number | null>): Buffer =>
  hash('sha256', `\0${JSON.stringify(leaf)}`, 'buffer')

function receiptBody(on: Dependencies, contest: Contest, row: RecordedAttempt): SubmittedAttempt {
  const body = { receipt: row.receipt, submittedAt: instant(row.submittedAt) }
  return mayShowScore(contest.rules, on.clock()) ? { ...body, score: { right: row.right, of: row.of } } : body
}
