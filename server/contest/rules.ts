/**
 * The rules (Thể lệ) of a contest as data: they drive every decision and print themselves. Written by the
 * secretariat in rules.yaml; instants are entered as `dd/mm/yyyy hh:mm` in +07:00 and arrive here as epoch ms.
 */
import * as z from 'zod'
import { Field } from '../contract/public.ts'

/** The form of every id a folder gives: lower case without accents, digits, hyphens between. */
export const ID_FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/

const id = z.string().regex(ID_FORM)
const line = z.string().trim().min(1)
const count = z.int().positive()
const epochMs = z.int()

/** A đợt thi: the half-open window `[opens, closes)`. */
export const Round = z.strictObject({ id, title: line, opens: epochMs, closes: epochMs })
export type Round = z.infer<typeof Round>

const some = z.int().nonnegative()

/** A chủ đề and how many questions of a paper come from it, in all and, where the rules want it, of each difficulty. */
export const Topic = z.strictObject({
  id,
  title: line,
  quota: count,
  difficulty: z.strictObject({ easy: some, medium: some, hard: some }).optional(),
})
export type Topic = z.infer<typeof Topic>

const prize = z.strictObject({ name: line, count })

/** A registration field as the rules write it; `options: agencies` offers the contest's own agencies. */
const field = Field.extend({
  name: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  options: z
    .union([z.literal('agencies'), z.array(z.strictObject({ value: id, label: line })).min(2)])
    .optional(),
  /** For `options: agencies`: the label of the extra choice "none of these". */
  other: line.optional(),
}).strict()

/** The criteria that decide between participants, in order. */
const Criterion = z.enum([
  'most-right',
  'nearest-prediction',
  'shortest',
  'earliest',
  'fewest-attempts',
  'draw',
])

export const Rules = z.strictObject({
  id,
  title: line,
  organiser: line,
  /** The decision or plan the contest rests on. */
  basis: line,
  /** Where the results are announced; null: the contest's own page on this server. */
  results: z.url({ protocol: /^https?$/ }).nullable(),
  rounds: z.array(Round).min(1),
  topics: z.array(Topic).min(1),
  paper: z.strictObject({
    /** Options per question. */
    options: z.int().min(2).max(8),
    /** Minutes for one attempt on the server's clock; null: no countdown. */
    timeLimit: count.nullable(),
    /** Hours a started paper may stay open when there is no countdown. 24 h is past the 20 h of WCAG 2.2.1. */
    validFor: count,
    /** Whether a paper with an unanswered question is refused before its time is up (Quảng Ninh 2023 does so). */
    answerAll: z.boolean(),
    /**
     * What becomes of a paper whose time ends on the table. `submit`, the default: it is handed in as it is, and what
     * is blank is wrong, also where `answerAll` holds; `void`: it counts for nothing. Optional, so that a folder that
     * does not say it keeps its version.
     */
    onExpiry: z.enum(['submit', 'void']).optional(),
  }),
  attempts: z.strictObject({
    /** Attempts a participant may submit in a round; null: no limit. */
    limit: count.nullable(),
    /** Which attempt is the participant's official one. */
    official: z.literal('most-right'),
  }),
  prediction: z.strictObject({ label: line, of: z.enum(['people', 'attempts']) }).nullable(),
  prizes: z.strictObject({
    individual: z.array(prize),
    collective: z.array(
      prize.extend({
        metric: z.enum(['attempts', 'valid', 'people']),
        /** Which unit is compared: the portal that hosted the attempt, or the unit the participant declared. */
        unit: z.enum(['host', 'declared']),
      }),
    ),
  }),
  /** The field that makes two attempts one person's. */
  identity: z.string(),
  fields: z.array(field).min(1),
  consent: z.strictObject({ version: line, text: line }),
  disclosure: z.strictObject({
    score: z.enum(['immediate', 'after-close']),
    /** Right answers and explanations never leave before the round closes, whatever the rules. */
    answers: z.enum(['never', 'after-close']),
  }),
  ranking: z.array(Criterion).min(1),
  /** Rules that no published document settles: ours by default, the committee's to decide. */
  assumed: z.array(z.strictObject({ rule: line, note: line })),
})
export type Rules = z.infer<typeof Rules>

/** How many questions a paper has: the sum of the quotas. */
export const paperLength = (rules: Rules): number => rules.topics.reduce((sum, topic) => sum + topic.quota, 0)
