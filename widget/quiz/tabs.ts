import { updatePaper } from './open-paper.ts'
import type { Quiz } from './quiz.ts'
import { findOpenPaper, type PaperChange } from './state.ts'
import { submitPaper } from './submit-paper.ts'

/**
 * A duplicated tab has a copy of the paper. What is written in one is written in all, so that whichever is handed in
 * first holds everything; and when one is handed in, so are the others, for the same receipt.
 */
export function openTabs(onChange: (change: PaperChange) => void): {
  post(change: PaperChange): void
  close(): void
} {
  try {
    const channel = new BroadcastChannel('agency-quiz:1')
    channel.onmessage = ({ data }: MessageEvent<PaperChange>) => onChange(data)
    return { post: change => channel.postMessage(change), close: () => channel.close() }
  } catch {
    return { post: () => {}, close: () => {} }
  }
}

/** Take what another tab has written into the open paper, where it is the same one. */
export function takeChange(quiz: Quiz, { attempt, answers, prediction, sent }: PaperChange): void {
  const state = findOpenPaper(quiz.state)
  if (!state || state.paper.attempt !== attempt) return
  const { paper } = state
  const merged = {
    ...paper,
    answers: { ...paper.answers, ...answers },
    prediction: prediction ?? paper.prediction,
    refused: undefined,
  }
  if (sent) return void submitPaper(quiz, state.contest, merged)
  updatePaper(quiz, state, merged)
}
