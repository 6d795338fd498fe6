/** Contests of every kind the rules allow, small numbers everywhere so that ties abound; the same for the same seed. */
import type { Vector, VectorRules } from '../standing/vector.ts'

/** Mulberry32: 32 bits of state, enough for a test that must be the same tomorrow. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

class Chance {
  readonly #next: () => number
  constructor(seed: number) {
    this.#next = seeded(seed)
  }
  /** A whole number from 0 up to, without, `below`. */
  below = (below: number): number => Math.floor(this.#next() * below)
  oneOf = <Each>(list: readonly Each[]): Each => list[this.below(list.length)] as Each
  is = (share: number): boolean => this.#next() < share
  maybe = <Value>(share: number, value: () => Value): Value | undefined =>
    this.is(share) ? value() : undefined
  some = <Each>(list: readonly Each[], most: number): Each[] => {
    const left = [...list]
    return Array.from({ length: 1 + this.below(most) }, () => left.splice(this.below(left.length), 1)).flat()
  }
}

const START = Date.UTC(2024, 8, 1)
const HOUR = 3_600_000
const instant = (at: number): string => new Date(at + 7 * HOUR).toISOString().replace('Z', '+07:00')

const kinds = ['can-bo', 'nguoi-dan', 'hoc-sinh']
const groups = ['lanh-dao', 'mot-cua']
/** Ids that collations order otherwise than code points do. */
const prefixes = ['p', 'P', 'đ', 'z', 'Z', 'a']
const criteria = [
  ...['most-right', 'nearest-prediction', 'shortest', 'earliest', 'fewest-attempts', 'exact-prediction'],
  ...['nearest-not-over', 'earliest-start', 'earliest-registration', 'most-attempts', 'most-perfect'],
]
const ofAttempts = criteria.filter(each => !/attempts|registration|perfect/.test(each))

/** A contest of up to `most` people, and its rules. */
export function randomContest(seed: number, most: number): Vector {
  const chance = new Chance(seed)
  const rounds = ['dot-1', 'dot-2', 'dot-3'].slice(0, 1 + chance.below(3))
  const agencies = ['a', 'B', 'ă', 'c', 'Đ'].slice(0, 2 + chance.below(4)).map(id => ({
    ...{ id, block: chance.oneOf(['sở', 'xã']), headcount: chance.oneOf([null, 0, 5, 20, 49, 50, 120]) },
    groups: Object.fromEntries(groups.map(group => [group, chance.oneOf([null, 0, 1, 3, 8])])),
  }))
  const ids = Array.from(
    { length: 1 + chance.below(most) },
    (_, index) => `${chance.oneOf(prefixes)}${index}`,
  )
  const people = ids.map(id => ({
    id,
    group: chance.maybe(0.3, () => chance.oneOf(groups)),
    out: outOf(chance),
  }))
  return {
    rules: randomRules(chance, rounds, agencies),
    ...{ agencies, people },
    attempts: ids
      .flatMap(person => attemptsOf(chance, person, rounds, agencies))
      .map((attempt, index) => ({
        ...attempt,
        id: `${chance.oneOf(['x', 'X'])}${index}`,
      })),
    variants: {},
  }
}

function outOf(chance: Chance): Vector['people'][number]['out'] {
  if (!chance.is(0.1)) return undefined
  const reason = chance.oneOf(['excluded', 'withdrawn', 'erased', 'declined'] as const)
  return { reason, after: reason === 'declined' || chance.is(0.5) }
}

type Attempt = Omit<Vector['attempts'][number], 'id'>

function attemptsOf(
  chance: Chance,
  person: string,
  rounds: string[],
  agencies: Vector['agencies'],
): Attempt[] {
  const unit = chance.oneOf(agencies).id
  return Array.from({ length: 1 + chance.below(4) }, () => {
    const startedAt = START + chance.below(40) * HOUR + chance.below(3) * 400
    const submittedAt = startedAt + 60_000 + chance.below(4) * 700
    const total = chance.oneOf([10, 10, 10, 8])
    const wrong = chance.oneOf([0, 0, 0, 1, 1, 2, 5])
    return {
      ...{ person, host: null, round: chance.oneOf(rounds), kind: chance.oneOf(kinds) },
      agency: chance.oneOf([unit, unit, null, chance.oneOf(agencies).id]),
      unit: chance.oneOf([unit, unit, unit, 'khac', chance.oneOf(agencies).id]),
      via: chance.oneOf(['script', 'frame', 'link', 'unknown'] as const),
      ...{ startedAt: instant(startedAt), submittedAt: instant(submittedAt) },
      prediction: chance.oneOf([null, chance.below(60), chance.below(60)]),
      ...{ right: total - wrong, total },
      void: chance.maybe(0.1, () => ({ at: instant(START + chance.below(80) * HOUR), reason: 'sai' })),
    }
  })
}

function randomRules(chance: Chance, rounds: string[], agencies: Vector['agencies']): VectorRules {
  const { maybe, oneOf } = chance
  return {
    rounds: rounds.map(id => ({ id })),
    official: oneOf([
      ...['most-right', 'most-right', 'best', 'first', 'last', 'shortest', 'nearest-prediction', 'earliest'],
      chance.some(ofAttempts, 3),
    ]) as VectorRules['official'],
    ranking: [...chance.some(criteria, 4), ...(chance.is(0.2) ? ['draw'] : [])] as VectorRules['ranking'],
    quantum: maybe(0.3, () => ({ duration: oneOf([1, 1000, 60_000]), instant: oneOf([1, 1000, HOUR]) })),
    across: maybe(0.3, () => 'sum' as const),
    score: maybe(0.3, () => 'ratio' as const),
    places: maybe(0.2, () => 'dense' as const),
    prediction: {
      of: oneOf(['people', 'attempts', 'perfect-people', 'perfect-attempts'] as const),
      scope: oneOf(['round', 'contest'] as const),
      voids: oneOf(['frozen', 'exclude', 'include'] as const),
      excluded: oneOf(['count', 'skip'] as const),
      from: oneOf(['official', 'official', 'first', 'last'] as const),
    },
    prizes: randomPrizes(chance, rounds),
    ties: oneOf(['declare', 'draw', 'share'] as const),
    overflow: oneOf(['consume', 'add'] as const),
    prizeShare: maybe(0.3, () => oneOf(['1/2', '1/10', '30/100'])),
    onePrize: oneOf(['several', 'highest', 'earliest'] as const),
    passDown: oneOf(['cascade', 'fill', 'leave'] as const),
    draw: maybe(0.8, () => ({ sources: [[chance.below(45), chance.below(45), 7], ['00417']] })),
    excluded: maybe(0.2, () => ({ counted: chance.is(0.5) })),
    freezeAt: maybe(0.5, () => instant(START + chance.below(60) * HOUR)) ?? null,
    asOf: instant(START + (30 + chance.below(40)) * HOUR),
    collective: randomComparison(chance, agencies),
  }
}

function randomPrizes(chance: Chance, rounds: string[]): NonNullable<VectorRules['prizes']> {
  const standings = [...rounds, 'contest'].flatMap(standing => [
    { standing, kinds: undefined },
    { standing, kinds: [chance.oneOf(kinds)] },
  ])
  return chance.some(standings, 3).flatMap(({ standing, kinds }, which) =>
    ['Nhất', 'Nhì', 'Ba'].slice(0, 1 + chance.below(3)).map((name, index) => ({
      ...{ name: `${name} ${which}`, count: 1 + chance.below(1 + index * 2), standing, kinds },
      worth: chance.oneOf([0, 5 - index]),
      qualify: chance.maybe(0.4, () => ({
        perfect: chance.maybe(0.4, () => true),
        minRight: chance.maybe(0.4, () => 9),
        exactPrediction: chance.maybe(0.1, () => true),
      })),
    })),
  )
}

function randomComparison(
  chance: Chance,
  agencies: Vector['agencies'],
): NonNullable<VectorRules['collective']> {
  const { maybe, oneOf } = chance
  const formulas = chance.some(['1', '2', '3', '4', '5', '6', '7'], 3)
  return {
    unit: oneOf(['host', 'declared', 'agree'] as const),
    person: oneOf(['each', 'each', 'first', 'last', 'official'] as const),
    via: maybe(0.3, () => oneOf([['script' as const], ['script' as const, 'link' as const]])),
    cap: maybe(0.3, () => ({ max: 1 + chance.below(2), per: oneOf(['day', 'contest'] as const) })),
    staff: oneOf([null, ['can-bo'], ['can-bo', 'hoc-sinh']]),
    tiers: [
      { below: 20, min: oneOf(['1/2', '300/100']) },
      { below: 50, min: '30/100' },
      { below: null, min: '1/10' },
    ].filter(({ min }) => min !== '300/100'),
    groups: maybe(0.7, () =>
      Object.fromEntries(
        groups.map(group => [group, { count: chance.below(3), share: oneOf(['1/2', '1']) }]),
      ),
    ),
    needsWinner: chance.is(0.4),
    points: { 'Nhất 0': 20, 'Nhì 0': 12, 'Nhất 1': 7 },
    tieBreak: maybe(0.4, () => oneOf([['people' as const], ['attempts' as const, 'people' as const]])),
    prizes: formulas.flatMap((formula, index) => {
      const block = maybe(0.3, () => oneOf([oneOf(agencies).block, 'each']))
      return [1, 2]
        .slice(0, 1 + chance.below(2))
        .map(count => ({ name: `Cờ ${index} ${count}`, count, formula, block }))
    }),
  }
}
