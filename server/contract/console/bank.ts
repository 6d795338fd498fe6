/** Bộ câu hỏi: what of it is listed. */
import * as z from 'zod'

/** A form sends what was not chosen as empty; what is not understood is as if it had not been asked for. */
const chosen = z.string().min(1).max(200).optional().catch(undefined)

/** How far a question has come: appraised by the council, compared with its source, or a draft that is not drawn. */
export const statuses = ['appraised', 'checked', 'draft'] as const
/** How hard its writer judges it. */
export const grades = ['easy', 'medium', 'hard'] as const

/** The filters as they stand in the address. */
export const BankFilter = z.object({
  topic: chosen,
  status: z.enum(statuses).optional().catch(undefined),
  difficulty: z.enum(grades).optional().catch(undefined),
  /** Words in the question, its options, its source or its id. */
  q: chosen,
  /** Whether the questions are shown with how they have gone; `off`: give the reading up. */
  analysis: z.enum(['on', 'off']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type BankFilter = z.infer<typeof BankFilter>
