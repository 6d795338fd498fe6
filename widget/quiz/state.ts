import type {
  PaperQuestion,
  PublicContest,
  StartedAttempt,
  SubmittedAttempt,
} from '../../server/contract/public.ts'
import type { Failure } from '../api.ts'

/** A paper on the citizen's table: all that is needed to submit it, and nothing about who they are. */
export interface OpenPaper {
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
export type PaperChange = Pick<OpenPaper, 'attempt'> &
  Partial<Pick<OpenPaper, 'answers' | 'prediction' | 'sent'>>

/** What the element shows. One value, so that no two of these can be true at once. */
export type State =
  | { readonly at: 'waiting' | 'loading' | 'network' | 'unknown-contest' | 'blocked' | 'elsewhere' }
  | IntroductionState
  | {
      readonly at: 'identity' | 'starting'
      readonly contest: PublicContest
      readonly failures: readonly Failure[]
    }
  | PaperState
  | {
      readonly at: 'done'
      readonly contest: PublicContest
      readonly result: SubmittedAttempt
      /** As in the paper. */
      readonly site?: OpenPaper['site']
    }
  | {
      readonly at: 'ended'
      readonly contest: PublicContest
      readonly failure: Failure
      /** As in the paper. */
      readonly site?: OpenPaper['site']
    }

/** The contest from outside. */
export interface IntroductionState {
  readonly at: PublicContest['status']
  readonly contest: PublicContest
}

/** Everything that happens with a paper on the table; while it is open, nothing of it has been sent. */
export interface PaperState {
  readonly at: 'question' | 'prediction' | 'review' | 'submitting' | 'retrying' | 'offline'
  readonly contest: PublicContest
  readonly paper: OpenPaper
  readonly failure?: Failure | undefined
}

/** The paper on the table, while its writer may still change it. */
export const findOpenPaper = (state: State): PaperState | undefined =>
  'paper' in state && !state.paper.sent ? state : undefined

/** The number of the last step, the review. */
export const reviewOf = ({ questions }: OpenPaper, { prediction }: PublicContest): number =>
  questions.length + (prediction ? 1 : 0)

/** The step a paper is on, as the state that shows it. */
export const stepOf = (paper: OpenPaper, contest: PublicContest): 'question' | 'prediction' | 'review' =>
  paper.step < paper.questions.length
    ? 'question'
    : paper.step < reviewOf(paper, contest)
      ? 'prediction'
      : 'review'

/** True when a question has at least one option chosen. */
export const isAnswered = ({ answers }: OpenPaper, { id }: PaperQuestion): boolean =>
  Boolean(answers[id]?.length)

/** How many questions have an answer. */
export const countAnswered = (paper: OpenPaper): number =>
  paper.questions.filter(question => isAnswered(paper, question)).length

/** What tells one step from another; the states that share a step keep its form, its focus and what is typed. */
export function stepKey(state: State): string {
  if ('failures' in state) return 'identity'
  if ('paper' in state) return state.paper.sent ? 'sent' : String(state.paper.step)
  return state.at
}

/** True when there is something to hand in: an answer, or a prediction. */
export const hasAnything = (paper: OpenPaper): boolean =>
  countAnswered(paper) > 0 || paper.prediction.trim() !== ''

/** The agency that the server vouched for when the paper was handed out, where there is one. */
export function siteOf(state: State): string | undefined {
  const { site } = 'paper' in state ? state.paper : 'site' in state ? state : {}
  return site?.agency
}
