/**
 * What the rules say of standings and prizes, whole: every word that a folder may leave out has its value here, and nowhere
 * else. Each default is a decision on what real Thể lệ leave open; the number in brackets is that of the decision.
 */
import {
  awardCollective,
  type CollectiveStanding,
  type Comparison,
  completeComparison,
  UNIT_UNSAID,
} from './rules/comparison.ts'
import { type Fraction, parseSpan, shareOf } from './rules/plain-values.ts'
import type { DrawSource, Prizes } from './rules/prize-rules.ts'
import type { AttemptCriterion, Criterion, Official, Prediction } from './rules/ranking-rules.ts'
import type { Rules } from './rules.ts'

/** The standing of all rounds together, beside those of the rounds by their ids. */
export const WHOLE_CONTEST = 'contest'
/** What a prize says for one in each round, or in each block. */
export const EACH = 'each'

export interface RankingRules {
  /** Without `draw`, which decides seats and not places (23). */
  readonly criteria: readonly Exclude<Criterion, 'draw'>[]
  /** Milliseconds to which durations and instants are floored before they are compared; 1 s each (6). */
  readonly precision: { readonly duration: number; readonly instant: number }
  /** `best`: one official attempt of all rounds (29). */
  readonly across: 'best' | 'sum'
  /** `right`: answers as counted; `ratio`: right/total as an exact fraction (10). */
  readonly score: 'right' | 'ratio'
  /** `competition`: 1 2 2 4 (9). */
  readonly places: 'competition' | 'dense'
}

export interface IndividualPrize {
  readonly name: string
  readonly count: number
  /** The id of a round, or `contest`. A prize of `each` round stands here once a round. */
  readonly standing: string
  /** null: every kind of participant. */
  readonly kinds: readonly string[] | null
  /** `minRight` 0: no threshold; nothing is asked for unless the rules say so (26). */
  readonly qualify: {
    readonly perfect: boolean
    readonly minRight: number
    readonly exactPrediction: boolean
  }
  /** Đồng; 0 where unsaid. Of equal worth, the one listed earlier is the higher prize (27). */
  readonly worth: number
}

/** The rules of the awards, fully said. */
export interface AwardRules {
  /** What parts two attempts of one person, in order; equal in all of it, the smaller id is official (1, 2). */
  readonly official: readonly AttemptCriterion[]
  readonly ranking: RankingRules
  readonly prediction: Required<Omit<Prediction, 'label'>> | null
  /** In the order written, rounds inside it. */
  readonly individual: readonly IndividualPrize[]
  readonly ties: NonNullable<Prizes['ties']>
  readonly overflow: NonNullable<Prizes['overflow']>
  /** The most prizes of a standing, as a share of the people with a place in it; null: no limit. */
  readonly share: Fraction | null
  readonly perPerson: NonNullable<Prizes['perPerson']>
  readonly passDown: NonNullable<Prizes['passDown']>
  /** Whether people who are excluded from prizes count for their unit; they do unless the rules say otherwise (L24). */
  readonly countsExcluded: boolean
  /** null: no draw is announced. */
  readonly draw: { readonly by: 'sources' | 'hall'; readonly sources: readonly DrawSource[] } | null
  /** For the formulas that are shown whether or not a prize uses them. */
  readonly compare: Comparison
  /** Prizes for agencies; those of one formula and one way of counting are tiers of one standing. */
  readonly collective: readonly CollectiveStanding[]
}

/** The rules of the awards with every default filled in. */
export function awardRules(rules: Rules): AwardRules {
  const { ties = 'declare', overflow = 'consume', share, perPerson = 'several' } = rules.prizes
  const { passDown = 'cascade', individual, collective } = rules.prizes
  const ranking = rankingRules(rules.ranking)
  const compare = completeComparison(
    rules.compare ?? {},
    collective.find(({ unit }) => unit)?.unit ?? UNIT_UNSAID,
  )
  return {
    official: officialChain(rules.attempts.official, ranking),
    ranking,
    prediction: predictionRules(rules.prediction),
    individual: individual.flatMap(prize => spread(prize, rules)),
    ties: criteriaOf(rules.ranking).includes('draw') ? 'draw' : ties,
    overflow,
    share: share === undefined ? null : shareOf(share),
    perPerson,
    passDown,
    countsExcluded: rules.excluded?.counted ?? true,
    draw: rules.draw ? { by: rules.draw.by ?? 'sources', sources: rules.draw.sources ?? [] } : null,
    compare,
    collective: awardCollective(collective, rules.compare ?? {}),
  }
}

/** The criteria as written, with `draw` where it stands. */
export const criteriaOf = (ranking: Rules['ranking']): readonly Criterion[] =>
  'criteria' in ranking ? ranking.criteria : ranking

function rankingRules(written: Rules['ranking']): RankingRules {
  const {
    precision = {},
    across = 'best',
    score = 'right',
    places = 'competition',
  } = 'criteria' in written ? written : {}
  return {
    criteria: criteriaOf(written).filter(criterion => criterion !== 'draw'),
    precision: {
      duration: parseSpan(precision.duration ?? '1s') ?? 1000,
      instant: parseSpan(precision.instant ?? '1s') ?? 1000,
    },
    across,
    score,
    places,
  }
}

/** A word is the best score first, then the word, then the earliest; `first` and `last` ignore the score (1 to 3). */
const chains: Readonly<Record<Exclude<Official, readonly unknown[] | 'best'>, readonly AttemptCriterion[]>> =
  {
    'most-right': ['most-right', 'earliest'],
    earliest: ['most-right', 'earliest'],
    'nearest-prediction': ['most-right', 'nearest-prediction', 'earliest'],
    shortest: ['most-right', 'shortest', 'earliest'],
    first: ['earliest'],
    last: ['latest'],
  }

/** What a person's attempts share parts none of them. */
const ofPerson = ['fewest-attempts', 'most-attempts', 'most-perfect', 'earliest-registration'] as const
type OfPerson = (typeof ofPerson)[number]

const isOfAttempt = (
  criterion: RankingRules['criteria'][number],
): criterion is Exclude<typeof criterion, OfPerson> => !ofPerson.some(each => each === criterion)

function officialChain(official: Official, { criteria }: RankingRules): readonly AttemptCriterion[] {
  if (official === 'best') return thenEarliest(criteria.filter(isOfAttempt))
  return typeof official === 'string' ? chains[official] : thenEarliest(official)
}

const thenEarliest = (chain: readonly AttemptCriterion[]): readonly AttemptCriterion[] =>
  chain.some(criterion => criterion === 'earliest' || criterion === 'latest') ? chain : [...chain, 'earliest']

function predictionRules(prediction: Rules['prediction']): AwardRules['prediction'] {
  if (prediction === null) return null
  const { of, scope = 'round', voids = 'frozen', excluded = 'count', from = 'official' } = prediction
  return { of, scope, voids, excluded, from }
}

/** A prize as written, once for each round where it is of `each`. */
function spread(prize: Prizes['individual'][number], { rounds }: Rules): IndividualPrize[] {
  const { name, count, standing = WHOLE_CONTEST, kinds = null, worth = 0 } = prize
  const { perfect = false, minRight = 0, exactPrediction = false } = prize.qualify ?? {}
  const qualify = { perfect, minRight, exactPrediction }
  const standings = standing === EACH ? rounds.map(({ id }) => id) : [standing]
  return standings.map(each => ({ name, count, standing: each, kinds, qualify, worth }))
}
