import type { PaperQuestion, PublicContest, SubmittedAttempt } from '../../server/contract.ts'
import type { Failure } from '../api.ts'

/** A paper on the citizen's table: all that is needed to submit it, and nothing about who they are. */
export interface Sitting {
  readonly attempt: string
  readonly token: string
  /** Instant after which the server takes this paper no more. */
  readonly deadline: string
  readonly questions: readonly PaperQuestion[]
  /** Chosen option ids by question id. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly prediction: string
  /** Which step is open: 0 … n−1 a question, then the prediction if there is one, then the review. */
  readonly step: number
  /** True once a submit may have reached the server: from then on the answers must not change. */
  readonly sent: boolean
}

/** What the element shows. One value, so that no two of these can be true at once. */
export type State =
  | { readonly at: 'waiting' | 'loading' | 'network' | 'unknown-contest' | 'blocked' }
  | Front
  | {
      readonly at: 'identity' | 'starting'
      readonly contest: PublicContest
      readonly failures: readonly Failure[]
    }
  | Sat
  | { readonly at: 'done'; readonly contest: PublicContest; readonly result: SubmittedAttempt }
  | { readonly at: 'ended'; readonly contest: PublicContest; readonly failure: Failure }

/** The contest from outside. */
export interface Front {
  readonly at: PublicContest['status']
  readonly contest: PublicContest
}

/** Everything that happens with a paper on the table. */
export interface Sat {
  readonly at: 'question' | 'prediction' | 'review' | 'submitting' | 'retrying' | 'offline'
  readonly contest: PublicContest
  readonly sitting: Sitting
  readonly failure?: Failure | undefined
}

/** The number of the last step, the review. */
export const reviewOf = ({ questions }: Sitting, { prediction }: PublicContest): number =>
  questions.length + (prediction ? 1 : 0)

/** The step a sitting is on, as the state that shows it. */
export const stepOf = (sitting: Sitting, contest: PublicContest): 'question' | 'prediction' | 'review' =>
  sitting.step < sitting.questions.length
    ? 'question'
    : sitting.step < reviewOf(sitting, contest)
      ? 'prediction'
      : 'review'

/** True when a question has at least one option chosen. */
export const isAnswered = ({ answers }: Sitting, { id }: PaperQuestion): boolean =>
  Boolean(answers[id]?.length)

/** How many questions have an answer. */
export const answered = (sitting: Sitting): number =>
  sitting.questions.filter(question => isAnswered(sitting, question)).length

/** What tells one step from another; the states that share a step keep its form, its focus and what is typed. */
export function stepKey(state: State): string {
  if ('failures' in state) return 'identity'
  if ('sitting' in state) return state.sitting.sent ? 'sent' : String(state.sitting.step)
  return state.at
}
