/**
 * The register: what the committee decided about attempts, people, questions and draws of a contest, each act with its
 * instant, its two people and its reason. A file for now, append-only in spirit; decisions of two will write the same shape.
 */
import * as z from 'zod'
import { readReceiptCode } from './read-receipt-code.ts'
import { count, type epochMs, givenPoints, id, line, some } from './rules/plain-values.ts'

/**
 * An attempt goes by its receipt, and a person by the receipt of any attempt of theirs: a register names nobody. It is read
 * however it was typed, and stands here in its one spelling.
 */
const receipt = z.unknown().transform((typed, context): string => {
  const code = typeof typed === 'string' ? readReceiptCode(typed) : undefined
  if (code !== undefined) return code
  context.addIssue({ code: 'custom', params: { fault: 'bad-receipt' } })
  return z.NEVER
})
const receipts = z.array(receipt).min(1)

/** An act of one kind, with what every act has. `at` is how its instant is written. */
const act = <At extends z.ZodType<number>, const Kind extends string>(at: At, ...kinds: readonly Kind[]) =>
  z.strictObject({
    act: z.enum(kinds),
    /** When it takes effect, epoch ms: whatever is asked as of this very instant knows it (decisions.md 20). */
    at,
    /** Why, in words. */
    reason: line,
    /** The article of the Thể lệ, or the document with its number. */
    basis: line,
    proposed: line,
    approved: line,
  })

/** Acts on attempts, people and what is predicted. */
const onTakingPart = <At extends z.ZodType<number>>(at: At) =>
  [
    /** Results of attempts void, for a reason of the closed list where the rules have one (decisions.md 17, L29). */
    act(at, 'void').extend({ attempts: receipts, code: id.optional() }),
    /** Attempts valid again, where a complaint was upheld. */
    act(at, 'lift').extend({ attempts: receipts }),
    /** The population of a prediction as it stands (decisions.md 13), of one round or of the contest. */
    act(at, 'freeze').extend({ round: id.optional() }),
    /** People who may not win, or want to be out: others close up, or after publication they keep their place (19). */
    act(at, 'exclude', 'withdraw', 'decline', 'erase').extend({ people: receipts }),
    /** The results published: from here on a withdrawal passes prizes down. */
    act(at, 'publish'),
  ] as const

/** Acts on questions, lots and points. */
const onAwards = <At extends z.ZodType<number>>(at: At) =>
  [
    /** A question marked again, with full marks unless said (decisions.md 38); `right` gives the letters of a new key. */
    act(at, 'regrade').extend({
      question: line,
      how: z.enum(['full-marks', 'drop', 'rekey']).default('full-marks'),
      right: z
        .array(z.enum(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']))
        .min(1)
        .optional(),
    }),
    /** The numbers of a public source of the draw, as announced. */
    act(at, 'numbers').extend({ source: id, numbers: z.array(some).min(1) }),
    /**
     * Lots drawn in the hall among the equals of one place: how many they were, and their numbers in the published list (from
     * 1) in the order drawn. `kinds` where the standing is of some kinds of participant alone.
     */
    act(at, 'lots').extend({
      standing: id,
      kinds: z.array(id).min(1).optional(),
      place: count,
      pool: count,
      selected: z.array(count).min(1),
    }),
    /** Points of an agency for a collective prize by hand (L21), `of` what where the rules say so; the last ones stand. */
    act(at, 'points').extend({ agency: id, points: givenPoints, of: line.optional() }),
  ] as const

/** The schema of a register in which instants are written as `at` reads them. */
export const registerOf = <At extends z.ZodType<number>>(at: At) =>
  z.array(z.discriminatedUnion('act', [...onTakingPart(at), ...onAwards(at)]))

/** The acts of a contest in the order they were entered, which is that of their instants. */
export type Register = readonly RegisterAct[]
export type RegisterAct = z.infer<ReturnType<typeof registerOf<typeof epochMs>>>[number]

/** The attempts whose results are void at an instant, by their receipts. */
export function voidAt(register: Register, at: number): ReadonlySet<string> {
  const found = new Set<string>()
  for (const each of register) {
    if (each.at > at) continue
    if (each.act === 'void') for (const attempt of each.attempts) found.add(attempt)
    if (each.act === 'lift') for (const attempt of each.attempts) found.delete(attempt)
  }
  return found
}
