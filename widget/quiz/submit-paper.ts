import type { PublicContest, SubmittedAttempt } from '../../server/contract/public.ts'
import { type Failure, type Fields, isFailure } from '../api.ts'
import { isPassing, meaningOf } from '../refusals.ts'
import { isSubmitted } from '../shapes.ts'
import { waitToRetry } from './back-off.ts'
import { askDeadline } from './clock.ts'
import { remember } from './keep-paper.ts'
import { end, open } from './open-paper.ts'
import type { Notice, Quiz } from './quiz.ts'
import { reviewOf, type Sitting } from './state.ts'

/** Send the paper until the server has judged it: always the same attempt, token and answers. */
export async function send(
  quiz: Quiz,
  contest: PublicContest,
  paper: Sitting,
  notice?: Notice,
): Promise<void> {
  const { environment } = quiz.host
  const work = {}
  quiz.work = work
  const sitting = { ...paper, sent: true }
  remember(contest.id, sitting)
  quiz.share(sitting)
  quiz.show({ at: 'submitting', contest, sitting }, notice)
  for (let tries = 0; quiz.work === work; tries++) {
    const path = `attempts/${sitting.attempt}`
    const reply = await quiz.call(path, isSubmitted, fieldsOf(sitting, contest))
    if (!isFailure(reply)) return received(quiz, contest, sitting, reply.body)
    if (!isPassing(reply)) return refused(quiz, contest, sitting, reply)
    const at = environment.online() ? 'retrying' : 'offline'
    quiz.show({ at, contest, sitting }, [at], false)
    await waitToRetry(quiz, tries, reply.after)
  }
}

const fieldsOf = ({ token, questions, answers, prediction }: Sitting, contest: PublicContest): Fields => [
  ['token', token],
  ...questions.flatMap(({ id }) => (answers[id] ?? []).map(option => [id, option] as const)),
  ...(contest.prediction ? [['prediction', prediction] as const] : []),
]

function received(quiz: Quiz, contest: PublicContest, sitting: Sitting, result: SubmittedAttempt): void {
  // The sent paper stays: after a reload the same submit gets the same receipt, which has no other way back.
  remember(contest.id, { ...sitting, received: true })
  quiz.tell('agency-quiz-graded', { attempt: sitting.attempt, score: result.score })
  quiz.show({ at: 'done', contest, result, site: sitting.site })
}

async function refused(
  quiz: Quiz,
  contest: PublicContest,
  sitting: Sitting,
  failure: Failure,
): Promise<void> {
  const meaning = meaningOf(failure)
  if (meaning === 'final' || meaning === 'window') return end(quiz, contest, sitting, failure)
  const open = { ...sitting, sent: false, refused: failure }
  if (sitting.handedIn) return void (await reopen(quiz, contest, open))
  back(quiz, contest, open)
}

/** Back to the step that the refusal is about, for its writer to change. */
function back(quiz: Quiz, contest: PublicContest, sitting: Sitting): void {
  const step =
    sitting.refused?.code === 'invalid-prediction' ? sitting.questions.length : reviewOf(sitting, contest)
  open(quiz, contest, { ...sitting, step }, undefined, sitting.refused)
}

/** A paper handed in by the countdown and refused goes on only where the server says that its time does. */
async function reopen(quiz: Quiz, contest: PublicContest, sitting: Sitting): Promise<void> {
  const { work } = quiz
  const verdict = await askDeadline(quiz, sitting)
  if (quiz.work !== work) return
  if (verdict.is === 'running') return back(quiz, contest, { ...sitting, deadline: verdict.deadline })
  end(
    quiz,
    contest,
    sitting,
    verdict.is === 'over' ? verdict.failure : { ...sitting.refused, code: 'time-up-refused' },
  )
}
