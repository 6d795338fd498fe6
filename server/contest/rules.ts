/**
 * The rules (Thể lệ) of a contest as data: they drive every decision and print themselves. Written by the
 * secretariat in rules.yaml; instants are entered as `dd/mm/yyyy hh:mm` in +07:00 and arrive here as epoch ms.
 */
import * as z from 'zod'
import { Field } from '../contract/public.ts'
import { Compare } from './rules/comparison-rules.ts'
import { count, epochMs, id, line, points, some } from './rules/plain-values.ts'
import { Draw, Prizes, VoidReason } from './rules/prize-rules.ts'
import { Official, Prediction, Ranking } from './rules/ranking-rules.ts'

/** A đợt thi: the half-open window `[opens, closes)`. */
export const Round = z.strictObject({ id, title: line, opens: epochMs, closes: epochMs })
export type Round = z.infer<typeof Round>

/** A chủ đề and how many questions of a paper come from it, in all and, where the rules want it, of each difficulty. */
export const Topic = z.strictObject({
  id,
  title: line,
  quota: count,
  difficulty: z.strictObject({ easy: some, medium: some, hard: some }).optional(),
})
export type Topic = z.infer<typeof Topic>

/** A registration field as the rules write it; `options: agencies` offers the contest's own agencies. */
const field = Field.omit({ hint: true })
  .extend({
    name: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
    options: z
      .union([z.literal('agencies'), z.array(z.strictObject({ value: id, label: line })).min(2)])
      .optional(),
    /** For `options: agencies`: the label of the extra choice "none of these". */
    other: line.optional(),
  })
  .strict()

/**
 * A key that 0.1.0 does not know is optional, so that a folder without it keeps its version; what holds where nothing is
 * said stands in award-rules.ts.
 */
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
    /** Points of a right answer, for scores shown in points; unsaid: answers are counted. */
    points: points.optional(),
  }),
  attempts: z.strictObject({
    /** Attempts a participant may submit, in a round unless `limitPer` says otherwise; null: no limit. */
    limit: count.nullable(),
    /** What the limit is counted in; a day is one of Việt Nam. A void attempt gives its turn back. */
    limitPer: z.enum(['round', 'contest', 'day']).optional(),
    official: Official,
  }),
  prediction: Prediction.nullable(),
  prizes: Prizes,
  draw: Draw.optional(),
  compare: Compare.optional(),
  /** The closed list of reasons for which an attempt may be void. */
  voids: z.array(VoidReason).min(1).optional(),
  /** Who may take part and not win, as the Thể lệ names them; whom it meets is entered in the register. */
  excluded: z
    .strictObject({ who: z.array(line).min(1).optional(), counted: z.boolean().optional() })
    .optional(),
  /** The field that makes two attempts one person's. */
  identity: z.string(),
  fields: z.array(field).min(1),
  consent: z.strictObject({ version: line, text: line }),
  disclosure: z.strictObject({
    score: z.enum(['immediate', 'after-close']),
    /** Right answers and explanations never leave before the round closes, whatever the rules. */
    answers: z.enum(['never', 'after-close']),
    /** How much of the counts is told before a close: as they stand, as of last midnight, or nothing. */
    tally: z.enum(['live', 'daily', 'sealed']).optional(),
  }),
  ranking: Ranking,
  /** Rules that no published document settles: ours by default, the committee's to decide. */
  assumed: z.array(z.strictObject({ rule: line, note: line })),
})
export type Rules = z.infer<typeof Rules>

/** How many questions a paper has: the sum of the quotas. */
export const paperLength = ({ topics }: Pick<Rules, 'topics'>): number =>
  topics.reduce((sum, topic) => sum + topic.quota, 0)
