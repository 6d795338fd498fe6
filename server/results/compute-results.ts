import type { Contest } from '../contest/contest.ts'
import type { RegisterAct } from '../contest/register.ts'
import type { Results } from '../documents/results/results.ts'
import { enterRegister } from '../standing/enter-register.ts'
import type { JudgedAttempt } from '../standing/judged-attempt.ts'
import { type StandStep, standingContest, standOf } from '../standing/stand-of.ts'
import { frozenAt } from '../standing/truth.ts'
import type { AttemptReader, AttemptRow } from '../store/read-attempts.ts'
import { idOf, judgeAttempts, seqOf } from './judge-attempts.ts'

/** How far a computation has come: what it is at, and its share of the whole, 0…1. */
export interface Progress {
  readonly step: StandStep
  readonly share: number
}

interface Run {
  readonly reader: AttemptReader
  /** Epoch ms. */
  readonly asOf: number
  readonly report: (progress: Progress) => void
}

/** Results, or the receipts of the register that stand for no attempt of this contest. */
export interface Computed {
  readonly unknown: readonly string[]
  readonly found?: Results
}

/** Where each step begins, as measured with a million attempts: most of the time goes into reading them. */
const begins: Readonly<Record<StandStep, number>> = {
  ...{ attempts: 0, truth: 0.7, places: 0.74, prizes: 0.92, agencies: 0.94 },
}
/** Attempts read between two words on how far it is. */
const WORD_EVERY = 5000

/** Who won, and why, from everything in the store and everything decided. A function of the two and of `asOf`. */
export function computeResults(
  contest: Contest,
  acts: readonly RegisterAct[],
  { reader, asOf, report }: Run,
): Computed {
  const { id, prediction, rounds } = contest.rules
  const { register, unknown } = enterRegister(acts, receipt => {
    const row = reader.byReceipt(id, receipt)
    return row && { attempt: idOf(row), person: row.participant }
  })
  if (unknown.length > 0) return { unknown }
  const receipts = new Map<number, string>()
  const keep = ({ seq, receipt }: AttemptRow) => void receipts.set(seq, receipt)
  const judged = judgeAttempts(reader, id, { withAnswers: register.remarks.length > 0, keep })
  const attempts = watched(judged, reader.count(id), share =>
    report({ step: 'attempts', share: share * begins.truth }),
  )
  const tell = (step: StandStep) => report({ step, share: begins[step] })
  const stand = standOf(standingContest(contest), attempts, register, asOf, { report: tell })
  const isFrozen =
    prediction === null || rounds.every(round => frozenAt(stand.register.freezes, round.id) !== undefined)
  return { unknown, found: { contest, stand, isFrozen, receiptOf: of => receipts.get(seqOf(of)) ?? '' } }
}

function* watched(
  attempts: Iterable<JudgedAttempt>,
  count: number,
  report: (share: number) => void,
): Iterable<JudgedAttempt> {
  let read = 0
  for (const attempt of attempts) {
    yield attempt
    read += 1
    if (read % WORD_EVERY === 0) report(Math.min(1, read / count))
  }
}
