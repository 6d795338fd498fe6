/** What a vector states of a result, whichever rounds, seats' names and lengths of paper it was played with. */
import { inAnyOrder } from '../in-any-order.ts'
import type { Vector } from '../vector.ts'

type Each = Readonly<Record<string, unknown>>
type Lists = Readonly<Record<string, readonly Each[]>>

/** A result as `writeExpected` writes it, or a vector expects it. */
interface Written {
  readonly official: readonly Each[]
  readonly standings: Lists
  readonly ties: readonly Each[]
  readonly prizes: Lists
  readonly totals: Each & { readonly peopleByRound: Each }
  readonly truth: Each
  readonly collective: {
    readonly counts: readonly Each[]
    readonly formulas: Lists
    readonly prizes: Lists
  }
}

/**
 * A result as far as the vector states it: of its rounds, in its names of them, and of its agencies; wrong answers instead of
 * right ones, prizes of each round by their bare names, and no instants, since attempts were moved. `names`: what a round of the
 * vector is called where the result is from.
 */
export function stated(result: unknown, vector: Vector, names: Readonly<Record<string, string>> = {}) {
  const { official, standings, ties, prizes, totals, truth, collective } = result as Written
  const rounds = vector.rules.rounds.map(({ id }) => id)
  const own = new Map(rounds.map(id => [names[id] ?? id, id]))
  /** A standing, or a round, in the vector's name; undefined: it has none such. */
  const nameOf = (name: unknown): string | undefined => {
    const [scope = '', ...kinds] = String(name).split(' ')
    if (scope === 'formula') return String(name)
    const round = scope === 'contest' ? scope : own.get(scope)
    return round && [round, ...kinds].join(' ')
  }
  const ofRounds = <Value>(map: Readonly<Record<string, Value>>): (readonly [string, Value])[] =>
    Object.entries(map).flatMap(([name, value]) => {
      const known = nameOf(name)
      return known === undefined ? [] : [[known, value] as const]
    })
  const entries = (list: readonly Each[]) =>
    inAnyOrder(
      list.flatMap(({ submittedAt: _, standing, scope, prize, right, total, ...rest }) => {
        const known = nameOf(standing ?? scope ?? 'contest')
        const wrong = Number(total ?? 0) - Number(right ?? 0)
        return known === undefined ? [] : [{ ...rest, known, wrong, prize: bare(prize, rounds) }]
      }),
    )
  const agencies = new Set<unknown>([null, ...vector.agencies.map(({ id }) => id)])
  const units = (list: readonly Each[]) => list.filter(({ unit }) => agencies.has(unit))
  const asked = vector.attempts.some(({ prediction }) => prediction !== null)
  const prizeLists = ({ winners = [], undecided = [], empty = [] }: Lists) =>
    [winners, undecided, empty].map(entries)
  return {
    ...{ official: entries(official), ties: entries(ties), prizes: prizeLists(prizes) },
    standings: Object.fromEntries(ofRounds(standings).map(([name, rows]) => [name, entries(rows)])),
    totals: { ...totals, peopleByRound: Object.fromEntries(ofRounds(totals.peopleByRound)) },
    truth: asked ? Object.fromEntries(ofRounds(truth)) : null,
    collective: {
      counts: inAnyOrder(units(collective.counts)),
      formulas: Object.entries(collective.formulas).map(([name, rows]) => [name, units(rows)]),
      prizes: prizeLists(collective.prizes),
    },
  }
}

/** A vector writes the round behind the name of a prize that each round has. */
function bare(prize: unknown, rounds: readonly string[]): unknown {
  const round = rounds.find(id => String(prize).endsWith(` ${id}`))
  return round === undefined ? prize : String(prize).slice(0, -round.length - 1)
}
