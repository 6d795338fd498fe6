/** So sánh: what can be asked of it, and what it shows. */
import * as z from 'zod'
import { Instant, Via } from '../public.ts'

const some = z.int().nonnegative()
const chosen = z.string().trim().min(1).max(200).optional().catch(undefined)
const Named = z.object({ id: z.string(), name: z.string() })
/** Days of Việt Nam since 1970-01-01, and hours since 1970-01-01T00:00Z. */
const time = z.int()

/** The four ways to look at the same numbers. */
export const views = ['table', 'trend', 'hours', 'hosts'] as const
export type View = (typeof views)[number]

/**
 * The filters of So sánh, as they stand in its address; what is not understood is as if it had not been asked for.
 * `from`, `to`: days `dd/mm/yyyy` or `yyyy-mm-dd`, both included.
 */
export const CompareFilter = z.object({
  view: z.enum(views).catch('table').default('table'),
  /** The formula (1 to 7) by which the rows are put in order; undefined: the one the rules sign. */
  way: z.coerce.number().int().min(1).max(7).optional().catch(undefined),
  round: chosen,
  block: chosen,
  from: chosen,
  to: chosen,
  via: Via.optional().catch(undefined),
  count: z.enum(['valid', 'gross']).catch('valid').default('valid'),
  people: z.enum(['all', 'staff']).catch('all').default('all'),
  /** In the trend: one agency's pages alone. */
  agency: chosen,
})
export type CompareFilter = z.infer<typeof CompareFilter>

/** A value as counted: `count`, `count/of`, or `count/of` in percent plus `points`. Never rounded here. */
const Value = z.object({ count: z.number(), of: z.number().nullable(), points: z.number().nullable() })
export type Value = z.infer<typeof Value>

/** Why there is no place, or what the value makes one ask: the codes of server/standing/collective/notes.ts. */
const Note = z.object({
  code: z.string(),
  rate: z.object({ numerator: some, denominator: some }).optional(),
  /** A mandatory group, by what people call it. */
  group: z.string().optional(),
  people: some.optional(),
  of: some.optional(),
})
export type Note = z.infer<typeof Note>

/** What an agency has by one formula. */
const Place = z.object({ place: some.nullable(), value: Value.nullable(), notes: z.array(Note) })
export type Place = z.infer<typeof Place>

/** Who is first by one formula, among all agencies or within a block. */
const Front = z.object({
  block: z.string().nullable(),
  leaders: z.array(Named),
  value: Value.nullable(),
  runnersUp: z.array(Named),
  behind: Value.nullable(),
  /** The least that would put another agency alone in front; null: nothing could. */
  flip: z.object({ agency: Named, more: some }).nullable(),
})
export type Front = z.infer<typeof Front>

/** `waiting`: only the results can tell, and none are computed yet, or they do not know this part of the contest. `unsaid`: the rules give no tiers, or no mandatory groups. */
export const CompareWay = z.object({
  way: z.int(),
  state: z.enum(['ranked', 'waiting', 'unsaid']),
  /** Whether the rules award a prize by it. */
  isSigned: z.boolean(),
  /** Taken from the results computed last: the instant these are of; null: counted with everything else. */
  computedAt: Instant.nullable(),
  /** Which unit an attempt or a person counts for. */
  by: z.enum(['host', 'declared', 'agree']),
  /** One; by block one each. Empty where it is not ranked. */
  fronts: z.array(Front),
  /** Agencies that have a place, and those that have none though somebody of theirs took part. */
  placed: some,
  unplaced: some,
})
export type CompareWay = z.infer<typeof CompareWay>

const Vias = z.record(Via, some)
const counts = { attempts: some, valid: some, people: some, staff: some, via: Vias, days: z.array(some) }

export const CompareRow = z.object({
  /** '' : what no registered site vouched for. */
  agency: z.string(),
  name: z.string(),
  /** null: an agency that has left the list, or none. */
  block: z.string().nullable(),
  headcount: some.nullable(),
  /** Where the headcount is taken from, and the day for which it holds. */
  source: z.string().nullable(),
  date: z.string().nullable(),
  ...counts,
  /** Days at the end on which others sent attempts and this one none; null: no round is open, or only a part is asked for. */
  silent: some.nullable(),
  /** By the seven formulas in order; empty for what is not compared. */
  places: z.array(Place),
  /** The place by the chosen formula at last midnight; null: none, or it is not known. */
  before: some.nullable(),
})
export type CompareRow = z.infer<typeof CompareRow>

/** An hour in which an agency's pages sent far more than ever at that hour: a fact and no judgement. */
export const Burst = z.object({
  agency: Named,
  hour: time,
  attempts: some,
  /** The most in the same hour of earlier days; null: too few of those. */
  before: some.nullable(),
  /** Who would lead by the signed formula without these attempts; null: it would not change. */
  leaderWithout: z.string().nullable(),
})
export type Burst = z.infer<typeof Burst>

/** The busiest hosts and units, then the others added up, then none; `cells` line by line in that order. */
const Matrix = z.object({
  hosts: z.array(Named),
  units: z.array(Named),
  restHosts: some,
  restUnits: some,
  cells: z.array(z.array(some)),
  /** Of each agency: own people on own pages, visitors there, own people on other pages, own people on no page known. */
  four: z.array(
    z.object({
      agency: Named,
      ...{ own: some, visitors: some, elsewhere: some, nowhere: some },
      /** By host: own and visitors. By declared unit: own, elsewhere and nowhere. */
      ...{ host: some, unit: some },
    }),
  ),
})

const TimeCount = z.object({ at: time, attempts: some, valid: some })
export type TimeCount = z.infer<typeof TimeCount>

/**
 * What So sánh adds up: the running sum of one key of one dimension (a scope of count-keys.ts, or another) and one kind of
 * participant; people where they are counted there, else 0.
 */
export interface CountOf {
  readonly by: string
  readonly key: string
  readonly kind: string
  readonly attempts: number
  readonly valid: number
  readonly people: number
}

export const Compare = z.object({
  contest: z.string(),
  /** As it was understood. `from`, `to`: the first and the last day, days since 1970. */
  filter: CompareFilter.omit({ from: true, to: true }).extend({
    way: z.int(),
    from: time.nullable(),
    to: time.nullable(),
  }),
  choices: z.object({ rounds: z.array(Named), blocks: z.array(z.string()), firstDay: time, lastDay: time }),
  /** The rule that awards the collective prize. `way`: null where it is none of the seven. */
  rule: z
    .object({ way: z.int().nullable(), prize: z.string(), basis: z.string(), by: CompareWay.shape.by })
    .nullable(),
  /** Kinds of participant that count towards a headcount, by id; null: everybody. */
  staff: z.array(Named).nullable(),
  ways: z.array(CompareWay),
  rows: z.array(CompareRow),
  /** What is counted for no agency of the list. */
  apart: CompareRow,
  /** Whether some of that belongs to agencies or units that have left the list, so that no one filter lists it. */
  hasGone: z.boolean(),
  total: z.object({
    ...counts,
    /** null: of a block, where nobody counts them; a person may be in several rows. */
    people: some.nullable(),
    /** The people of the rows added up: above `people` where some took part at several. */
    rowPeople: some,
    /** Staff and headcount of the agencies whose headcount is known, and how many those are. */
    rate: z.object({ staff: some, of: some, agencies: some }),
  }),
  /** The day of the last of `days`. */
  today: time,
  burst: Burst.nullable(),
  /** Attempts that the register has made void. Every number here counts them still; the results do not. */
  voided: some,
  /** What the other views show, each only in its own view. */
  trend: z
    .object({ agency: Named.nullable(), step: z.enum(['hour', 'day']), counts: z.array(TimeCount) })
    .nullable(),
  hours: z.array(TimeCount).nullable(),
  hosts: Matrix.nullable(),
})
export type Compare = z.infer<typeof Compare>
