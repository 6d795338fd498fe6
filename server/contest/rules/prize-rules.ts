/** Prizes: for whom, how many, what happens to equals and to what a winner gives up (decisions.md 21 to 29, 39). */
import * as z from 'zod'
import { CollectivePrize } from './comparison-rules.ts'
import { count, epochMs, fraction, id, line, some } from './plain-values.ts'

/** What a person must have to win at all; unsaid: nothing (decisions.md 26). */
const Qualification = z.strictObject({
  /** Every answer of the official attempt is right. */
  perfect: z.boolean().optional(),
  minRight: count.optional(),
  exactPrediction: z.boolean().optional(),
})

const IndividualPrize = z.strictObject({
  name: line,
  count,
  /** Of which standing it is: a round by its id, `each` round, or the whole `contest`. */
  standing: id.optional(),
  /** Only for these kinds of participant (values of the field `kind`), by the official attempt. */
  kinds: z.array(id).min(1).optional(),
  qualify: Qualification.optional(),
  /** Đồng; says which of two prizes is the higher one. */
  worth: some.optional(),
})

export const Prizes = z.strictObject({
  individual: z.array(IndividualPrize),
  collective: z.array(CollectivePrize),
  /** Equals at a boundary: told as such and left to the committee, drawn by lot, or all get the higher prize. */
  ties: z.enum(['declare', 'draw', 'share']).optional(),
  /** Seats behind shared ones: used up, or kept besides. */
  overflow: z.enum(['consume', 'add']).optional(),
  /** The most prizes, as a share of the people with a place: rounded down, cut from the lowest. */
  share: fraction.optional(),
  /** What one person may hold: one of each standing, the highest, or the earliest. */
  perPerson: z.enum(['several', 'highest', 'earliest']).optional(),
  /** A seat given up after publication: everybody moves up, the next without a prize fills it, or it stays empty. */
  passDown: z.enum(['cascade', 'fill', 'leave']).optional(),
})
export type Prizes = z.infer<typeof Prizes>

/**
 * A public source of chance, named before it is known: `pick` numbers of `of` possible ones, such as six of 45 of a lottery
 * or one of 100,000 of a first prize's five digits. How much chance a draw holds follows from these.
 */
export const DrawSource = z.strictObject({
  id,
  title: line,
  /** When it becomes known: after the freeze, or somebody could choose the pool by it. */
  at: epochMs,
  pick: count.optional(),
  of: z.int().min(2),
})
export type DrawSource = z.infer<typeof DrawSource>

/** How lots are drawn: from public numbers by RFC 3797, or in the hall, entered with the number of the minutes. */
export const Draw = z.strictObject({
  by: z.enum(['sources', 'hall']).optional(),
  sources: z.array(DrawSource).min(1).optional(),
})
export type Draw = z.infer<typeof Draw>

/** A reason for which an attempt may be void, and the article of the Thể lệ that says so; without a title it goes by its code. */
export const VoidReason = z.strictObject({ code: id, title: line.optional(), article: line })
export type VoidReason = z.infer<typeof VoidReason>
