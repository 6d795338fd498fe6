import { readFileSync } from 'node:fs'
import { awardRules } from '../../server/contest/award-rules.ts'
import type { CollectivePrize, Compare, Formula } from '../../server/contest/rules/comparison-rules.ts'
import type { Criterion, Ranking } from '../../server/contest/rules/ranking-rules.ts'
import type { Rules } from '../../server/contest/rules.ts'
import type { JudgedAttempt } from '../../server/standing/judged-attempt.ts'
import { emptyRegister, type OutAct, type Register, type VoidAct } from '../../server/standing/register.ts'
import type { StandingContest } from '../../server/standing/stand-of.ts'

/** Rules in the words of the vectors; see the fifth column of their vocabulary. */
export interface VectorRules {
  rounds: { id: string }[]
  official?: Rules['attempts']['official']
  ranking?: Criterion[]
  quantum?: { duration?: number; instant?: number }
  across?: 'best' | 'sum'
  score?: 'right' | 'ratio'
  places?: 'competition' | 'dense'
  prediction?: Partial<NonNullable<Rules['prediction']>>
  prizes?: Rules['prizes']['individual']
  ties?: Rules['prizes']['ties']
  overflow?: Rules['prizes']['overflow']
  prizeShare?: string | null
  onePrize?: Rules['prizes']['perPerson']
  passDown?: Rules['prizes']['passDown']
  draw?: { sources?: (string | number)[][]; by?: 'hall' }
  freezeAt?: string | null
  excluded?: { counted?: boolean }
  asOf?: string
  collective?: VectorCollective
}

interface VectorCollective {
  unit?: 'host' | 'declared' | 'agree'
  person?: Compare['people']
  via?: Compare['via'] | null
  cap?: Compare['cap'] | null
  staff?: string[] | null
  tiers?: { below: number | null; min: string }[]
  groups?: Record<string, { count?: number; share?: string }>
  needsWinner?: boolean
  points?: Record<string, number>
  tieBreak?: ('people' | 'attempts')[]
  prizes?: { name: string; count: number; formula: string; block?: string }[]
}

type VectorAttempt = Omit<JudgedAttempt, 'startedAt' | 'submittedAt' | 'group' | 'round'> & {
  startedAt: string
  submittedAt: string
  host: string | null
  round?: string
  void?: { at: string; reason: string }
}

export interface Vector {
  rules: VectorRules
  agencies: { id: string; block: string; headcount: number | null; groups?: Record<string, number | null> }[]
  people: { id: string; group?: string; out?: { reason: OutAct['reason']; after?: boolean } }[]
  attempts: VectorAttempt[]
  variants: Record<string, Partial<VectorRules>>
}

export const readVector = (folder: string): Vector => JSON.parse(readFileSync(`${folder}/input.json`, 'utf8'))

const numbered: Record<string, Formula> = {
  '1': 'attempts',
  '2': 'people',
  '3': 'rate',
  '4': 'rate-minimum',
  '5': 'rate-mandatory',
  '6': 'rate-points',
  '7': 'rate-block',
}

export const formulaNumber = (formula: Formula): string =>
  Object.entries(numbered).find(([, name]) => name === formula)?.[0] ?? formula

/** Variants change the rules inside objects; lists and plain values are replaced. */
export function mergeRules(base: VectorRules, change: Partial<VectorRules>): VectorRules {
  const merge = (old: unknown, next: unknown): unknown =>
    isObject(old) && isObject(next)
      ? {
          ...old,
          ...Object.fromEntries(Object.entries(next).map(([key, value]) => [key, merge(old[key], value)])),
        }
      : next
  return merge(base, change) as VectorRules
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const at = (text: string): number => Date.parse(text)

/** Far behind everything that happens in a vector. */
export const asOfVector = (rules: VectorRules): number => (rules.asOf ? at(rules.asOf) : Date.UTC(2100))

export function contestOfVector(vector: Vector, rules: VectorRules): StandingContest {
  const agencies = vector.agencies.map(agency => ({ ...agency, name: agency.id, sites: [] }))
  return {
    rules: awardRules(writtenRules(rules)),
    rounds: rules.rounds.map(({ id }) => ({ id, closes: 0 })),
    agencies,
  }
}

/** Milliseconds as the rules write them. */
const spanOf = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`

/** What a vector says of rules.yaml, in the words of rules.yaml. */
export function writtenRules(rules: VectorRules): Rules {
  const { duration, instant } = rules.quantum ?? {}
  const { across, score, places, ties, overflow, prizeShare, onePrize, passDown } = rules
  const ranking = {
    criteria: rules.ranking ?? ['most-right'],
    precision: { duration: spanOf(duration), instant: spanOf(instant) },
    ...{ across, score, places },
  }
  const sources = rules.draw?.sources?.map((_, index) => ({
    id: `s${index}`,
    title: 'nguồn',
    at: 0,
    of: 1000,
  }))
  return {
    rounds: rules.rounds,
    attempts: { limit: null, official: rules.official ?? 'most-right' },
    ranking: ranking as Ranking,
    prediction: { label: '?', of: 'people', ...rules.prediction },
    prizes: {
      individual: rules.prizes ?? [],
      collective: collectivePrizes(rules.collective ?? {}),
      ...{
        ties,
        overflow,
        share: prizeShare ? fractionOf(prizeShare) : undefined,
        perPerson: onePrize,
        passDown,
      },
    },
    excluded: rules.excluded && { who: ['?'], ...rules.excluded },
    draw: rules.draw && { by: rules.draw.by, sources },
    compare: compareOf(rules.collective ?? {}),
  } as Rules
}

function compareOf(written: VectorCollective): Compare {
  const { unit = 'host', person, via, cap, staff, tiers, groups, needsWinner, points, tieBreak } = written
  return {
    ...{ unit, people: person, via: via ?? undefined, cap: cap ?? undefined, needsWinner, points, tieBreak },
    staff: staff === undefined ? ['can-bo'] : (staff ?? undefined),
    minimum: tiers?.map(({ below, min }) => ({ below: below ?? undefined, rate: fractionOf(min) })),
    mandatory:
      groups &&
      Object.entries(groups).map(([group, { count, share }]) => ({
        group,
        count,
        share: share && fractionOf(share),
      })),
  }
}

/** The vectors write the whole as 1. */
const fractionOf = (text: string): string => (text.includes('/') ? text : `${text}/1`)

const collectivePrizes = ({ prizes = [], unit = 'host' }: VectorCollective): CollectivePrize[] =>
  prizes.map(({ name, count, formula, block }) => ({
    ...{ name, count, unit, block },
    formula: numbered[formula] ?? (formula as Formula),
  }))

export function attemptsOfVector(vector: Vector, rules: VectorRules): JudgedAttempt[] {
  const groups = new Map(vector.people.map(({ id, group }) => [id, group ?? null]))
  return vector.attempts.map(({ startedAt, submittedAt, round, ...attempt }) => ({
    ...attempt,
    round: round ?? rules.rounds[0]?.id ?? '',
    group: groups.get(attempt.person) ?? null,
    startedAt: at(startedAt),
    submittedAt: at(submittedAt),
  }))
}

export function registerOfVector(vector: Vector, rules: VectorRules): Register {
  const document = 'số 1'
  return {
    ...emptyRegister,
    voids: vector.attempts.flatMap((attempt): VoidAct[] =>
      attempt.void ? [{ attempt: attempt.id, at: at(attempt.void.at), code: 'sai', document }] : [],
    ),
    freezes: rules.freezeAt ? [{ at: at(rules.freezeAt), round: null, document }] : [],
    out: vector.people.flatMap(({ id, out }): OutAct[] =>
      out ? [{ person: id, reason: out.reason, afterPublication: out.after ?? false, at: 0, document }] : [],
    ),
    numbers: (rules.draw?.sources ?? []).map((numbers, index) => ({
      source: `s${index}`,
      numbers,
      at: 0,
      document,
    })),
  }
}
