import type { AwardRules, IndividualPrize } from '../contest/award-rules.ts'
import { GRACE_MS } from '../contest/deadline.ts'
import { type Formula, isRate } from '../contest/rules/comparison-rules.ts'
import { predictionCriteria } from '../contest/rules/ranking-rules.ts'
import type { Round } from '../contest/rules.ts'
import type { UndecidedReason } from './awards/seat-table.ts'
import type { Draw } from './draw/draw-lots.ts'
import type { Stand, StandingContest } from './stand-of.ts'
import { frozenAt } from './truth.ts'

/** What keeps results from being final, each with its cause; a closed list. */
export type Blocker =
  /** Papers may still come in: until the close, and the seconds of grace behind it. */
  | { readonly code: 'round-open'; readonly round: string }
  /** Places or prizes lean on a number whose population is not fixed yet. */
  | { readonly code: 'not-frozen'; readonly round: string }
  /** More equals than seats, and why nothing decides between them. */
  | {
      readonly code: 'undecided'
      readonly standing: string
      readonly place: number
      readonly prize: string
      readonly seats: number
      readonly among: number
      readonly why: UndecidedReason
    }
  /** The announced sources hold less chance than the draw asks for (decisions.md 39). */
  | { readonly code: 'chance-short'; readonly draw: Draw }
  /** Agencies are equal where a prize ends. */
  | {
      readonly code: 'agencies-equal'
      readonly formula: Formula
      readonly block: string | null
      readonly prize: string
      readonly seats: number
      readonly among: readonly string[]
    }
  /** A formula that awards a prize can say nothing of these agencies: no headcount, of the whole or of a mandatory group. */
  | { readonly code: 'headcount-missing'; readonly formula: Formula; readonly agencies: readonly string[] }
  /** Points are entered by hand, and not for these. */
  | { readonly code: 'points-missing'; readonly agencies: readonly string[] }

/** What keeps the results as they stand from being final, in the order in which it is mended. */
export function blockersOf({ rules, rounds }: StandingContest, stand: Stand): Blocker[] {
  const { undecided, draws } = stand.awards
  return [
    ...rounds.flatMap(({ id, closes }) =>
      closes + GRACE_MS >= stand.asOf ? [{ code: 'round-open', round: id } as const] : [],
    ),
    ...unfrozen(rules, rounds, stand),
    ...undecided.map(({ standing, place, prize, seats, among, why }) => ({
      ...({ code: 'undecided', standing, place, prize, seats, why } as const),
      among: among.length,
    })),
    ...draws.flatMap(draw =>
      draw.bits !== null && draw.bits.held < draw.bits.asked ? [{ code: 'chance-short', draw } as const] : [],
    ),
    ...ofAgencies(stand),
  ]
}

function unfrozen(
  rules: AwardRules,
  rounds: readonly Pick<Round, 'id'>[],
  { register: { freezes } }: Stand,
): Blocker[] {
  const { ranking, official, individual, prediction } = rules
  const asksExact = ({ qualify }: IndividualPrize) => qualify.exactPrediction
  const leans = [...ranking.criteria, ...official].some(each => predictionCriteria.includes(each))
  if (prediction === null || !(leans || individual.some(asksExact))) return []
  return rounds.flatMap(({ id }) =>
    frozenAt(freezes, id) === undefined ? [{ code: 'not-frozen', round: id } as const] : [],
  )
}

const unknown = ['headcount-missing', 'group-headcount-missing']

function ofAgencies({ agencies }: Stand): Blocker[] {
  return agencies.awards.flatMap(({ standing, undecided }): Blocker[] => {
    const { formula, block, rows } = standing
    const missing = (codes: readonly string[]) =>
      rows.filter(({ notes }) => notes.some(({ code }) => codes.includes(code))).map(({ agency }) => agency)
    const [sizes, points] = [isRate(formula) ? missing(unknown) : [], missing(['points-missing'])]
    return [
      ...undecided.map(({ prize, seats, among }) => ({
        ...({ code: 'agencies-equal', formula, block, prize, seats, among } as const),
      })),
      ...(sizes.length > 0 ? [{ code: 'headcount-missing', formula, agencies: sizes } as const] : []),
      ...(points.length > 0 ? [{ code: 'points-missing', agencies: points } as const] : []),
    ]
  })
}
