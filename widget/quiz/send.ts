import type { PublicContest, SubmittedAttempt } from '../../server/contract.ts'
import { type Failure, type Fields, isFailure, isPassing } from '../api.ts'
import { backOff } from './back-off.ts'
import { open } from './open.ts'
import type { Notice, Quiz } from './quiz.ts'
import { remember } from './resume.ts'
import { reviewOf, type Sitting } from './state.ts'

/** After these the sitting is over: nothing a citizen changes would make the server take it. */
const FINAL = /token|limit|closing|opening|already/

/** Longer than any page lives, and the longest a browser's timer takes. */
const FOREVER_MS = 2 ** 31 - 1

/** Send the paper until the server has judged it: always the same attempt, token and answers. */
export async function send(
  quiz: Quiz,
  contest: PublicContest,
  paper: Sitting,
  notice?: Notice,
): Promise<void> {
  const { outside } = quiz.host
  const work = {}
  quiz.work = work
  const sitting = { ...paper, sent: true }
  remember(contest.id, sitting)
  quiz.show({ at: 'submitting', contest, sitting }, notice)
  for (let tries = 0; quiz.work === work; tries++) {
    const result = await quiz.call<SubmittedAttempt>(
      `attempts/${sitting.attempt}`,
      fieldsOf(sitting, contest),
    )
    if (!isFailure(result)) return received(quiz, contest, sitting, result)
    if (!isPassing(result)) return refused(quiz, contest, sitting, result)
    const at = outside.online() ? 'retrying' : 'offline'
    quiz.show({ at, contest, sitting }, [at], false)
    await pause(quiz, at === 'offline' ? FOREVER_MS : backOff(tries, outside.random(), result.after))
  }
}

const fieldsOf = ({ token, questions, answers, prediction }: Sitting, contest: PublicContest): Fields => [
  ['token', token],
  ...questions.flatMap(({ id }) => (answers[id] ?? []).map(option => [id, option] as const)),
  ...(contest.prediction ? [['prediction', prediction] as const] : []),
]

function received(quiz: Quiz, contest: PublicContest, { attempt }: Sitting, result: SubmittedAttempt): void {
  // The sent paper stays: after a reload the same submit gets the same receipt, which has no other way back.
  quiz.tell('agency-quiz-graded', { attempt, score: result.score })
  quiz.show({ at: 'done', contest, result })
}

function refused(quiz: Quiz, contest: PublicContest, sitting: Sitting, failure: Failure): void {
  const { code } = failure
  const step = code === 'invalid-prediction' ? sitting.questions.length : reviewOf(sitting, contest)
  if (FINAL.test(code)) {
    remember(contest.id)
    quiz.show({ at: 'ended', contest, failure })
  } else open(quiz, contest, { ...sitting, step, sent: false }, undefined, failure)
}

/** Until the time has come, the network is back, or a person asks. */
const pause = (quiz: Quiz, ms: number): Promise<void> =>
  new Promise(resolve => {
    const cancel = quiz.host.outside.after(ms, resolve)
    quiz.wake = () => {
      cancel()
      resolve()
    }
  })
