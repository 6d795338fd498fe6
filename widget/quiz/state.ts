import type {
  PaperQuestion,
  PublicContest,
  StartedAttempt,
  SubmittedAttempt,
} from '../../server/contract/public.ts'
import type { Failure } from '../api.ts'

/** A paper on the citizen's table: all that is needed to submit it, and nothing about who they are. */
export interface Sitting {
  readonly attempt: string
  readonly token: string
  /** Instant at which its time is up, as the server last told. */
  readonly deadline: string
  /** The agency the server vouched for; null when it did not know the page. */
  readonly site?: StartedAttempt['site'] | undefined
  readonly questions: readonly PaperQuestion[]
  /** Chosen option ids by question id. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly prediction: string
  /** Which step is open: 0 … n−1 a question, then the prediction if there is one, then the review. */
  readonly step: number
  /** True once a submit may have reached the server: from then on the answers must not change. */
  readonly sent: boolean
  /** How often it was handed in because its time was up, and not by its writer. */
  readonly handedIn?: number | undefined
  /** What the server said of these very answers: they are not sent again as they are. */
  readonly refused?: Failure | undefined
  /** True when the server has it; it stays so that a reload finds its receipt again. */
  readonly received?: boolean | undefined
}

/** What a tab tells the others of a paper: nothing that names a person, and not the token. */
export type Written = Pick<Sitting, 'attempt'> & Partial<Pick<Sitting, 'answers' | 'prediction' | 'sent'>>

/** What the element shows. One value, so that no two of these can be true at once. */
export type State =
  | { readonly at: 'waiting' | 'loading' | 'network' | 'unknown-contest' | 'blocked' | 'elsewhere' }
  | Front
  | {
      readonly at: 'identity' | 'starting'
      readonly contest: PublicContest
      readonly failures: readonly Failure[]
    }
  | Sat
  | {
      readonly at: 'done'
      readonly contest: PublicContest
      readonly result: SubmittedAttempt
      /** As in the sitting. */
      readonly site?: Sitting['site']
    }
  | {
      readonly at: 'ended'
      readonly contest: PublicContest
      readonly failure: Failure
      /** As in the sitting. */
      readonly site?: Sitting['site']
    }

/** The contest from outside. */
export interface Front {
  readonly at: PublicContest['status']
  readonly contest: PublicContest
}

/** Everything that happens with a paper on the table; while it is open, nothing of it has been sent. */
export interface Sat {
  readonly at: 'question' | 'prediction' | 'review' | 'submitting' | 'retrying' | 'offline'
  readonly contest: PublicContest
  readonly sitting: Sitting
  readonly failure?: Failure | undefined
}

/** The paper on the table, while its writer may still change it. */
export const openPaper = (state: State): Sat | undefined =>
  'sitting' in state && !state.sitting.sent ? state : undefined

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

/** True when there is something to hand in: an answer, or a prediction. */
export const hasAnything = (sitting: Sitting): boolean =>
  answered(sitting) > 0 || sitting.prediction.trim() !== ''

/** The agency that the server vouched for when the paper was handed out, where there is one. */
export function siteOf(state: State): string | undefined {
  const { site } = 'sitting' in state ? state.sitting : 'site' in state ? state : {}
  return site?.agency
}
