import { endOf } from '../messages/instants.ts'
import { backOff } from './back-off.ts'
import { askDeadline, type Verdict } from './clock.ts'
import { remember } from './keep-paper.ts'
import { end } from './open-paper.ts'
import type { Notice, Quiz } from './quiz.ts'
import { hasAnything, openPaper, type Sat } from './state.ts'
import { send } from './submit-paper.ts'

/** Once for the end itself, and once more where the server then gave more time. */
const MOST_HANDED_IN = 2
/** A clock that has jumped is not believed before this many questions have stayed without an answer. */
const MOST_SILENT = 3

/**
 * Ask about the open paper and do what the answer calls for: the one way in which the time of a paper ends. Asked when
 * our own clock says that it is up (`isUp`), and when that clock has become doubtful: after a sleep, a jump, a lost
 * network. One question at a time; the paper stays open meanwhile.
 */
export async function checkTime(quiz: Quiz, isUp: boolean): Promise<void> {
  const asked = openPaper(quiz.state)
  if (!asked || quiz.isAsking) return
  quiz.isAsking = true
  const verdict = await askDeadline(quiz, asked.sitting)
  quiz.isAsking = false
  const { environment } = quiz.host
  quiz.unanswered = verdict.is === 'silent' ? quiz.unanswered + 1 : 0
  quiz.nextAsk = environment.now() + (quiz.unanswered && backOff(quiz.unanswered - 1, environment.random()))
  const paper = openPaper(quiz.state)
  if (paper?.sitting.attempt === asked.sitting.attempt) judge(quiz, paper, verdict, isUp)
}

function judge(quiz: Quiz, paper: Sat, verdict: Verdict, isUp: boolean): void {
  const { contest, sitting } = paper
  const mayBeWrong = verdict.is === 'silent' && quiz.isDoubtful
  if (!mayBeWrong) quiz.isDoubtful = false
  if (verdict.is === 'running') return void goOn(quiz, paper, verdict)
  if (verdict.is === 'over') return void end(quiz, contest, sitting, verdict.failure)
  if (mayBeWrong && (quiz.unanswered < MOST_SILENT || !quiz.host.environment.online())) return
  if (verdict.is === 'up' || isUp) handIn(quiz, paper)
}

/** The rules in force give it more time, or the device's clock was wrong. */
function goOn(quiz: Quiz, paper: Sat, verdict: Extract<Verdict, { is: 'running' }>): void {
  const sitting = { ...paper.sitting, deadline: verdict.deadline }
  const notice: Notice | undefined = verdict.isExtended
    ? ['extended', ...endOf(verdict.deadline)]
    : quiz.notice
  remember(paper.contest.id, sitting)
  quiz.show({ ...paper, sitting }, notice, false)
}

/** Hand in what there is, where the rules take it and there is something; a refusal never leads here again by itself. */
function handIn(quiz: Quiz, { contest, sitting }: Sat): void {
  const { handedIn = 0, refused } = sitting
  if (contest.paper.onExpiry === 'void') return void end(quiz, contest, sitting, { code: 'time-up-void' })
  if (!hasAnything(sitting)) return void end(quiz, contest, sitting, { code: 'time-up-empty' })
  if (handedIn >= MOST_HANDED_IN)
    return void end(quiz, contest, sitting, { ...refused, code: 'time-up-refused' })
  void send(quiz, contest, { ...sitting, handedIn: handedIn + 1 }, ['timeUp'])
}
