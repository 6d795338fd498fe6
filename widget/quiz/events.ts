import type { Score } from '../../server/contract/public.ts'

/** What the element tells its page: events that bubble out of shadow roots and never carry personal data. */
export interface AgencyQuizDetails {
  /** The contest is on the screen. */
  'agency-quiz-ready': { status: 'before' | 'open' | 'closed' }
  /** A paper has been handed out; `agency` is null when no registered site vouched for this page. */
  'agency-quiz-start': { attempt: string; agency: string | null }
  /** Another step is open, counted from 1. */
  'agency-quiz-step': { step: number; of: number }
  /** The paper is about to be sent; `preventDefault()` keeps it on the table. */
  'agency-quiz-submit': { attempt: string; answered: number; of: number }
  /** The server has stored and graded the paper; `score` only where the rules allow it now. */
  'agency-quiz-graded': { attempt: string; score?: Score | undefined }
  /** A call failed; `code` is from the wire's closed list, or `network`. */
  'agency-quiz-error': { code: string }
}

export type AgencyQuizEvent = keyof AgencyQuizDetails

interface Detail {
  /** Id of the contest. */
  readonly contest: string
}

type AgencyQuizEvents = { [Name in AgencyQuizEvent]: CustomEvent<Detail & AgencyQuizDetails[Name]> }

declare global {
  interface HTMLElementEventMap extends AgencyQuizEvents {}
}
