import { remember } from './keep-paper.ts'
import type { Quiz } from './quiz.ts'
import { openPaper, type Written } from './state.ts'
import { send } from './submit-paper.ts'

/**
 * A duplicated tab has a copy of the paper. What is written in one is written in all, so that whichever is handed in
 * first holds everything; and when one is handed in, so are the others, for the same receipt.
 */
export function openTabs(hear: (written: Written) => void): { tell(written: Written): void; close(): void } {
  try {
    const channel = new BroadcastChannel('agency-quiz:1')
    channel.onmessage = ({ data }: MessageEvent<Written>) => hear(data)
    return { tell: written => channel.postMessage(written), close: () => channel.close() }
  } catch {
    return { tell: () => {}, close: () => {} }
  }
}

/** Take what another tab has written into the open paper, where it is the same one. */
export function take(quiz: Quiz, { attempt, answers, prediction, sent }: Written): void {
  const paper = openPaper(quiz.state)
  if (!paper || paper.sitting.attempt !== attempt) return
  const { sitting } = paper
  const written = {
    ...sitting,
    answers: { ...sitting.answers, ...answers },
    prediction: prediction ?? sitting.prediction,
    refused: undefined,
  }
  if (sent) return void send(quiz, paper.contest, written)
  remember(paper.contest.id, written)
  quiz.show({ ...paper, sitting: written }, quiz.notice, false)
}
