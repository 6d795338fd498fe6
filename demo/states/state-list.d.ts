import type { Notice } from '../../widget/quiz/quiz-controller.ts'
import type { State } from '../../widget/quiz/state.ts'

/** One state to look at. */
export interface ShownState {
  /** Short and unique, for links and files. */
  readonly name: string
  readonly title: string
  readonly state: State
  /** What the live region says beside it. */
  readonly notice?: Notice[0]
}

export const states: readonly ShownState[]
