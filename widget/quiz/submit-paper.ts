import type { PublicContest, SubmittedAttempt } from '../../server/contract/public.ts'
import { type Failure, type Fields, isFailure } from '../api.ts'
import { isPassing, meaningOf } from '../refusals.ts'
import { isSubmittedAttempt } from '../shapes.ts'
import { waitToRetry } from './back-off.ts'
import { askDeadline } from './clock.ts'
import { keepPaper } from './keep-paper.ts'
import { endPaper, mendPaper } from './open-paper.ts'
import type { Notice, Quiz } from './quiz.ts'
import type { OpenPaper } from './state.ts'

/** Send the paper until the server has judged it: always the same attempt, token and answers. */
export async function submitPaper(
  quiz: Quiz,
  contest: PublicContest,
  open: OpenPaper,
  notice?: Notice,
): Promise<void> {
  const { environment } = quiz.host
  const work = {}
  quiz.work = work
  const paper = { ...open, sent: true }
  keepPaper(contest.id, paper)
  quiz.show({ at: 'submitting', contest, paper }, notice)
  quiz.tellTabs(paper)
  for (let tries = 0; quiz.work === work; tries++) {
    const path = `attempts/${paper.attempt}`
    const reply = await quiz.call(path, isSubmittedAttempt, fieldsOf(paper, contest))
    if (!isFailure(reply)) return showReceipt(quiz, contest, paper, reply.body)
    if (!isPassing(reply)) return handleRefusal(quiz, contest, paper, reply)
    const at = environment.online() ? 'retrying' : 'offline'
    quiz.show({ at, contest, paper }, [at], false)
    await waitToRetry(quiz, tries, reply.after)
  }
}

const fieldsOf = ({ token, questions, answers, prediction }: OpenPaper, contest: PublicContest): Fields => [
  ['token', token],
  ...questions.flatMap(({ id }) => (answers[id] ?? []).map(option => [id, option] as const)),
  ...(contest.prediction ? [['prediction', prediction] as const] : []),
]

function showReceipt(quiz: Quiz, contest: PublicContest, paper: OpenPaper, result: SubmittedAttempt): void {
  // The sent paper stays: after a reload the same submit gets the same receipt, which has no other way back.
  keepPaper(contest.id, { ...paper, received: true })
  quiz.emit('agency-quiz-graded', { attempt: paper.attempt, score: result.score })
  quiz.show({ at: 'done', contest, result, site: paper.site })
}

async function handleRefusal(
  quiz: Quiz,
  contest: PublicContest,
  paper: OpenPaper,
  failure: Failure,
): Promise<void> {
  const meaning = meaningOf(failure)
  if (meaning === 'final' || meaning === 'window') return endPaper(quiz, contest, paper, failure)
  const refusedPaper = { ...paper, sent: false, refused: failure }
  if (paper.handedIn) return void (await reopenPaper(quiz, contest, refusedPaper))
  mendPaper(quiz, contest, refusedPaper, failure)
}

/** A paper handed in by the countdown and refused goes on only where the server says that its time does. */
async function reopenPaper(quiz: Quiz, contest: PublicContest, paper: OpenPaper): Promise<void> {
  const { work } = quiz
  const verdict = await askDeadline(quiz, paper)
  if (quiz.work !== work) return
  if (verdict.is === 'running')
    return mendPaper(quiz, contest, { ...paper, deadline: verdict.deadline }, paper.refused)
  endPaper(
    quiz,
    contest,
    paper,
    verdict.is === 'over' ? verdict.failure : { ...paper.refused, code: 'time-up-refused' },
  )
}
