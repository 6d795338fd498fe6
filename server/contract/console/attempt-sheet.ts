/** The sheet of one attempt: what the record says of it, and why it was counted where it was. */
import * as z from 'zod'
import { Instant } from '../public.ts'
import { AttemptRow, Named } from './attempts.ts'

/** An option as it was offered, in the bank's order. `isRight` is told once the key may be, null before. */
export const SheetOption = z.object({
  text: z.string(),
  isChosen: z.boolean(),
  isRight: z.boolean().nullable(),
})

export const SheetQuestion = z.object({
  id: z.string(),
  text: z.string(),
  options: z.array(SheetOption),
  isRight: z.boolean().nullable(),
})
export type SheetQuestion = z.infer<typeof SheetQuestion>

/** `GET /v1/console/{contest}/attempts/{receipt}`. Nothing personal: that takes an act of its own. */
export const AttemptSheet = z.object({
  row: AttemptRow,
  round: Named,
  startedAt: Instant,
  /** Why this agency, or none, in a sentence. */
  why: z.string(),
  /** Of the contest's content that it was graded by, and of the text that was agreed to. */
  version: z.string(),
  consent: z.string(),
  prediction: z.int().nullable(),
  /** Its place in the record, and what the record holds of it (SHA-256, hex). */
  index: z.int(),
  leaf: z.string(),
  questions: z.array(SheetQuestion),
  /** From when the right answers are told, where they are not yet; `never`: the rules never tell them; null: they are told. */
  keyFrom: z.union([Instant, z.literal('never')]).nullable(),
  /** All attempts of the same person in the contest, this one included, newest first; a hundred at most. */
  ofPerson: z.array(AttemptRow),
  /** Whether what the person declared is still kept. */
  hasIdentity: z.boolean(),
})
export type AttemptSheet = z.infer<typeof AttemptSheet>

/** `POST /v1/console/{contest}/attempts/{receipt}/identity` with `purpose`: what the person declared. Written down as an act. */
export const AttemptIdentity = z.object({
  /** When it was written down that it was told. */
  at: Instant,
  fields: z.array(z.object({ label: z.string(), value: z.string() })),
})
export type AttemptIdentity = z.infer<typeof AttemptIdentity>
