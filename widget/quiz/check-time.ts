import { endOf } from '../messages/instants.ts'
import { backOff } from './back-off.ts'
import { askDeadline, type Verdict } from './clock.ts'
import { endPaper, updatePaper } from './open-paper.ts'
import type { Notice, Quiz } from './quiz.ts'
import { findOpenPaper, hasAnything, type PaperState } from './state.ts'
import { submitPaper } from './submit-paper.ts'

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
  const asked = findOpenPaper(quiz.state)
  if (!asked || quiz.isAsking) return
  quiz.isAsking = true
  const verdict = await askDeadline(quiz, asked.paper)
  quiz.isAsking = false
  const { environment } = quiz.host
  quiz.unanswered = verdict.is === 'silent' ? quiz.unanswered + 1 : 0
  quiz.nextAsk = environment.now() + (quiz.unanswered && backOff(quiz.unanswered - 1, environment.random()))
  const now = findOpenPaper(quiz.state)
  if (now?.paper.attempt === asked.paper.attempt) applyVerdict(quiz, now, verdict, isUp)
}

function applyVerdict(quiz: Quiz, state: PaperState, verdict: Verdict, isUp: boolean): void {
  const { contest, paper } = state
  const mayBeWrong = verdict.is === 'silent' && quiz.isDoubtful
  if (!mayBeWrong) quiz.isDoubtful = false
  if (verdict.is === 'running') return void continuePaper(quiz, state, verdict)
  if (verdict.is === 'over') return void endPaper(quiz, contest, paper, verdict.failure)
  if (mayBeWrong && (quiz.unanswered < MOST_SILENT || !quiz.host.environment.online())) return
  if (verdict.is === 'up' || isUp) submitAtTimeUp(quiz, state)
}

/** The rules in force give it more time, or the device's clock was wrong. */
function continuePaper(quiz: Quiz, state: PaperState, verdict: Extract<Verdict, { is: 'running' }>): void {
  const paper = { ...state.paper, deadline: verdict.deadline }
  const notice: Notice | undefined = verdict.isExtended ? ['extended', ...endOf(verdict.deadline)] : undefined
  updatePaper(quiz, state, paper, notice)
}

/** Hand in what there is, where the rules take it and there is something; a refusal never leads here again by itself. */
function submitAtTimeUp(quiz: Quiz, { contest, paper }: PaperState): void {
  const { handedIn = 0, refused } = paper
  if (contest.paper.onExpiry === 'void') return void endPaper(quiz, contest, paper, { code: 'time-up-void' })
  if (!hasAnything(paper)) return void endPaper(quiz, contest, paper, { code: 'time-up-empty' })
  if (handedIn >= MOST_HANDED_IN)
    return void endPaper(quiz, contest, paper, { ...refused, code: 'time-up-refused' })
  void submitPaper(quiz, contest, { ...paper, handedIn: handedIn + 1 }, ['timeUp'])
}
