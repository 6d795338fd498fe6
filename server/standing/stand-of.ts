import { type AwardRules, awardRules } from '../contest/award-rules.ts'
import type { Agency, Contest } from '../contest/contest.ts'
import type { Comparison } from '../contest/rules/comparison.ts'
import type { Round } from '../contest/rules.ts'
import { type Awards, awardPeople } from './awards/award-people.ts'
import type { JudgedAttempt } from './judged-attempt.ts'
import { type Person, readPeople } from './people.ts'
import { type Register, registerAsOf } from './register.ts'
import { type AgencyStandings, standAgencies } from './stand-agencies.ts'
import { type PeopleStandings, standPeople } from './stand-people.ts'
import { type Truth, truthOf } from './truth.ts'
import { whoIsOut } from './who-is-out.ts'

/** A contest as far as its results need it. */
export interface StandingContest {
  readonly rules: AwardRules
  readonly rounds: readonly Pick<Round, 'id' | 'closes'>[]
  readonly agencies: readonly Agency[]
}

/** A contest of a folder, with every default of its rules filled in. */
export const standingContest = ({ rules, agencies }: Contest): StandingContest => ({
  ...{ rules: awardRules(rules), rounds: rules.rounds, agencies },
})

export interface Totals {
  /** Handed in, void ones too. */
  readonly attempts: number
  readonly valid: number
  /** Who has a valid attempt. */
  readonly people: number
  readonly peopleByRound: ReadonlyMap<string, number>
}

/** Who won, and why: everything at one instant. */
export interface Stand extends PeopleStandings {
  readonly asOf: number
  /** What had been decided by then. */
  readonly register: Register
  /** Who had handed anything in, in canonical order. */
  readonly people: readonly Person[]
  readonly totals: Totals
  /** null: nothing was to be predicted. */
  readonly truth: Truth | null
  readonly awards: Awards
  readonly agencies: AgencyStandings
}

/** What is being computed, for whoever waits. */
export type StandStep = 'attempts' | 'truth' | 'places' | 'prizes' | 'agencies'

export interface StandOptions {
  readonly report?: (step: StandStep) => void
  /** The rule of the rates that are shown; staff by declared unit unless said. */
  readonly ratesBy?: Comparison
}

/**
 * The results of a contest as they stood at `asOf` (epoch ms): what was handed in and decided up to then, and at that very
 * instant. A function of its arguments alone: the order in which attempts come changes nothing.
 */
export function standOf(
  contest: StandingContest,
  attempts: Iterable<JudgedAttempt>,
  register: Register,
  asOf: number,
  { report = () => {}, ratesBy }: StandOptions = {},
): Stand {
  const { rules, agencies } = contest
  const rounds = contest.rounds.map(({ id }) => id)
  const decided = registerAsOf(register, asOf)
  const out = whoIsOut(decided.out)
  report('attempts')
  const people = readPeople(attempts, decided, asOf)
  report('truth')
  const truth = rules.prediction && truthOf(people, rules.prediction, rounds, decided.freezes, out)
  report('places')
  const standings = standPeople(people, rules, rounds, truth, out)
  report('prizes')
  const awards = awardPeople(rules, standings.standings, rounds, decided, out)
  report('agencies')
  const { winners } = awards
  const { bestOf } = standings
  const { points } = decided
  const compared = standAgencies({ people, rules, agencies, winners, out, bestOf, points }, ratesBy)
  const totals = totalsOf(people, rounds)
  return { ...standings, asOf, register: decided, people, totals, truth, awards, agencies: compared }
}

function totalsOf(people: readonly Person[], rounds: readonly string[]): Totals {
  const peopleByRound = new Map(rounds.map(round => [round, 0]))
  const totals = { attempts: 0, valid: 0, people: 0 }
  for (const { attempts } of people) {
    const valid = attempts.filter(({ isValid }) => isValid)
    totals.attempts += attempts.length
    totals.valid += valid.length
    totals.people += Math.min(valid.length, 1)
    for (const round of new Set(valid.map(({ attempt }) => attempt.round)))
      peopleByRound.set(round, (peopleByRound.get(round) ?? 0) + 1)
  }
  return { ...totals, peopleByRound }
}
