/** How agencies are compared: by which formula, whose attempts count for whom, and what must be met (decisions.md 30 to 37). */
import * as z from 'zod'
import { Via } from '../../contract/public.ts'
import { count, fraction, id, line, some } from './plain-values.ts'

/**
 * The formulas, by number: 1 `attempts` (valid ones), 2 `people`, 3 `rate` over headcount, 4 `rate-minimum` (with a minimum
 * tiered by headcount), 5 `rate-mandatory` (with mandatory groups), 6 `rate-points` (plus points of prizes won), 7
 * `rate-block` (within a block); besides them `gross` (with void attempts), `winners` (prizes won by the unit's people) and
 * `manual` (points the committee enters with a document's number).
 */
export const Formula = z.enum([
  'attempts',
  'gross',
  'people',
  'rate',
  'rate-minimum',
  'rate-mandatory',
  'rate-points',
  'rate-block',
  'winners',
  'manual',
])
export type Formula = z.infer<typeof Formula>

/** The formulas that divide by the headcount. */
export const isRate = (formula: Formula): boolean => formula.startsWith('rate')

/** Which unit an attempt counts for: the portal that hosted it, the unit declared, or either where both are the same. */
export const UnitRule = z.enum(['host', 'declared', 'agree'])
export type UnitRule = z.infer<typeof UnitRule>

/** The least rate of units with a headcount under `below`; the tier without `below` is for all larger ones. */
const Tier = z.strictObject({ below: count.optional(), rate: fraction })

/** What of a mandatory group must have taken part: so many people, or a share of its own headcount, or both. */
const MandatoryGroup = z.strictObject({
  group: id,
  count: count.optional(),
  share: fraction.optional(),
})

/** How participation is counted and which conditions hold, for the formulas shown and for a prize of its own. */
const comparison = {
  /** Kinds of participant (values of the field `kind`) that count towards a headcount; unsaid: everybody. */
  staff: z.array(id).min(1).optional(),
  minimum: z.array(Tier).min(1).optional(),
  mandatory: z.array(MandatoryGroup).min(1).optional(),
  /** Whether a unit without an individual prize has no place. */
  needsWinner: z.boolean().optional(),
  /** Points by the name of an individual prize, added to the rate in percent. */
  points: z.record(line, some).optional(),
  /** What parts units of equal value, in order; unsaid: they share a place. */
  tieBreak: z
    .array(z.enum(['people', 'attempts']))
    .min(1)
    .optional(),
  /** Where a person of two units counts: in each, in that of the first, last or official attempt. */
  people: z.enum(['each', 'first', 'last', 'official']).optional(),
  /** Attempts that came this way count; unsaid: all. */
  via: z.array(Via).min(1).optional(),
  /** The most attempts of one person that count for a unit. */
  cap: z.strictObject({ max: count, per: z.enum(['day', 'contest']) }).optional(),
}

/** What holds for every formula that is shown, whether or not a prize uses it. */
export const Compare = z.strictObject({ ...comparison, unit: UnitRule.optional() })
export type Compare = z.infer<typeof Compare>

/** A prize for agencies. What it does not say of its own is as in `compare`. */
export const CollectivePrize = z.strictObject({
  name: line,
  count,
  /** The words of 0.1.0 for a formula: `attempts` and `valid` are valid attempts (decisions.md 30). */
  metric: z.enum(['attempts', 'valid', 'people']).optional(),
  formula: Formula.optional(),
  /** For `manual`: what the points are for, where points are entered for more than one thing. */
  of: line.optional(),
  /** As in `compare` where it says nothing of its own; points by hand follow no attempt and need none. */
  unit: UnitRule.optional(),
  /** Only among the agencies of this block (khối), or a prize for `each` block. */
  block: line.optional(),
  ...comparison,
})
export type CollectivePrize = z.infer<typeof CollectivePrize>
