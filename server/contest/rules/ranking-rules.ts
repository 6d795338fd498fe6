/** How people are compared: which attempt is official, by which criteria one stands above another, and to which precision. */
import * as z from 'zod'
import { line, span } from './plain-values.ts'

/**
 * The criteria that decide between participants, in order (decisions.md 6 to 9). `earliest` is the instant of handing in,
 * `earliest-start` the opening of the official attempt, `earliest-registration` the person's first opening of any valid
 * attempt of the contest; `most-attempts` and `fewest-attempts` count valid attempts and `most-perfect` fully right ones, in
 * the scope of the standing. `nearest-prediction` is the distance either way, `nearest-not-over` lets a number above the
 * truth stand behind every other, `exact-prediction` parts only exact from not exact. `draw` decides seats, never places.
 */
export const Criterion = z.enum([
  'most-right',
  'nearest-prediction',
  'shortest',
  'earliest',
  'fewest-attempts',
  'draw',
  'exact-prediction',
  'nearest-not-over',
  'earliest-start',
  'earliest-registration',
  'most-attempts',
  'most-perfect',
])
export type Criterion = z.infer<typeof Criterion>

/** The criteria that lean on the predicted number. */
export const predictionCriteria: readonly string[] = [
  'nearest-prediction',
  'exact-prediction',
  'nearest-not-over',
] satisfies Criterion[]

/** What can part two attempts of one person; `latest` is the instant of handing in, from the end. */
const AttemptCriterion = z.enum([
  'most-right',
  'nearest-prediction',
  'exact-prediction',
  'nearest-not-over',
  'shortest',
  'earliest',
  'earliest-start',
  'latest',
])
export type AttemptCriterion = z.infer<typeof AttemptCriterion>

/**
 * Which attempt is a participant's official one (decisions.md 1 to 3). A word is the best score first, then the word, then
 * the earliest; `first` and `last` ignore the score; `best` follows the ranking; `earliest` equals `most-right`. A list of
 * criteria says the literal thing.
 */
export const Official = z.union([
  z.enum(['most-right', 'nearest-prediction', 'shortest', 'earliest', 'first', 'last', 'best']),
  z.array(AttemptCriterion).min(1),
])
export type Official = z.infer<typeof Official>

const criteria = z.array(Criterion).min(1)

/** The criteria by themselves, or with how they are measured; see `RankingRules` for what is meant where nothing is said. */
export const Ranking = z.union([
  criteria,
  z.strictObject({
    criteria,
    precision: z.strictObject({ duration: span.optional(), instant: span.optional() }).optional(),
    /** A standing of the contest over rounds: the one best attempt, or the sum of the rounds. */
    across: z.enum(['best', 'sum']).optional(),
    /** Right answers as counted, or as a share of the paper's questions (decisions.md 10). */
    score: z.enum(['right', 'ratio']).optional(),
    /** The place behind two equal firsts: 3 (competition, decisions.md 9) or 2 (dense). */
    places: z.enum(['competition', 'dense']).optional(),
  }),
])
export type Ranking = z.infer<typeof Ranking>

/** The number asked beside the questions, and whose number is the truth (decisions.md 11 to 16). */
export const Prediction = z.strictObject({
  label: line,
  /** What is predicted: people or attempts, all of them or only those with every answer right. */
  of: z.enum(['people', 'attempts', 'perfect-people', 'perfect-attempts']),
  /** Measured by the attempt's own round, or by the contest. */
  scope: z.enum(['round', 'contest']).optional(),
  /** Void attempts: as at the freeze, never counted, always counted. */
  voids: z.enum(['frozen', 'exclude', 'include']).optional(),
  /** People who may not win: counted, or left out. */
  excluded: z.enum(['count', 'skip']).optional(),
  /** Of which attempt of a person the number is taken. */
  from: z.enum(['official', 'first', 'last']).optional(),
})
export type Prediction = z.infer<typeof Prediction>
