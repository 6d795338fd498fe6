import type { Via } from '../contract/public.ts'

/** One attempt as a standing needs it: whose it is, where it counts, when, and how good. No name and no phone number. */
export interface JudgedAttempt {
  readonly id: string
  /** Who made it: the keyed hash of the identity that the rules choose. */
  readonly person: string
  readonly round: string
  /** The agency whose portal hosted it; null: nobody vouched for one. */
  readonly agency: string | null
  /** The unit declared; one that is not listed counts for no agency (decisions.md 33). */
  readonly unit: string | null
  readonly kind: string | null
  /** The mandatory group declared. */
  readonly group: string | null
  readonly via: Via
  /** Epoch ms. */
  readonly startedAt: number
  /** The one instant that judges it, epoch ms. */
  readonly submittedAt: number
  readonly prediction: number | null
  readonly right: number
  readonly total: number
  /** What was answered; needed only where a question is marked anew. */
  readonly answers?: readonly AnsweredQuestion[]
}

export interface AnsweredQuestion {
  readonly question: string
  /** Indices into the question's options, ascending; empty: blank. */
  readonly chosen: readonly number[]
  /** As marked when it was handed in. */
  readonly isRight: boolean
}
