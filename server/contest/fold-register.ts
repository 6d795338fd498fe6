import { WHOLE_CONTEST } from './award-rules.ts'
import type { Register, RegisterAct } from './register.ts'

/** Why somebody is out of the standings, and whether it came after the results were published. */
export interface Out {
  readonly reason: 'excluded' | 'withdrawn' | 'declined' | 'erased'
  readonly after: boolean
  readonly at: number
}

/** How a question is marked since it was found wrong; `right` as indices of its options, for `rekey` alone. */
export interface Regrade {
  readonly question: string
  readonly how: 'full-marks' | 'drop' | 'rekey'
  readonly right: readonly number[]
}

/** What the register says as of an instant. Attempts and people go by the receipts the acts name. */
export interface RegisterState {
  readonly voids: ReadonlyMap<string, { readonly at: number; readonly reason: string }>
  readonly out: ReadonlyMap<string, Out>
  /** Instants of the freezes, by round or `contest`. */
  readonly freezes: ReadonlyMap<string, number>
  /** One a question, the latest act of it. */
  readonly regrades: readonly Regrade[]
  /** Numbers by source of the draw. */
  readonly numbers: ReadonlyMap<string, readonly number[]>
  readonly seats: readonly {
    readonly standing: string
    readonly prize: string
    readonly people: readonly string[]
  }[]
  /** Points by collective prize, and in it by agency. */
  readonly points: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** When the results were first published; null: not yet. */
  readonly publishedAt: number | null
}

const reasons = { exclude: 'excluded', withdraw: 'withdrawn', decline: 'declined', erase: 'erased' } as const

type Act<Kind extends RegisterAct['act']> = Extract<RegisterAct, { act: Kind }>

/**
 * The register as of an instant (epoch ms): acts of that very instant are known (decisions.md 20). A first void stands, so
 * that its instant is not moved behind a freeze by a second one; so does a first freeze. Of anything else the latest holds.
 */
export function foldRegister(register: Register, asOf: number): RegisterState {
  const acts = register.filter(({ at }) => at <= asOf)
  const of = <Kind extends RegisterAct['act']>(...kinds: readonly Kind[]) =>
    acts.filter((each): each is Act<Kind> => kinds.some(kind => kind === each.act))
  const publishedAt = of('publish')[0]?.at ?? null
  return {
    voids: firsts(
      of('void').flatMap(({ attempts, at, reason }) => attempts.map(key => [key, { at, reason }])),
    ),
    out: new Map(
      of('exclude', 'withdraw', 'decline', 'erase').flatMap(({ act, people, at }) =>
        people.map(person => [
          person,
          { reason: reasons[act], after: publishedAt !== null && at >= publishedAt, at },
        ]),
      ),
    ),
    freezes: firsts(of('freeze').map(({ round, at }) => [round ?? WHOLE_CONTEST, at])),
    regrades: [...new Map(of('regrade').map(each => [each.question, regradeOf(each)])).values()],
    numbers: new Map(of('numbers').map(({ source, numbers }) => [source, numbers])),
    seats: of('seat').map(({ standing, prize, people }) => ({ standing, prize, people })),
    points: pointsOf(of('points')),
    publishedAt,
  }
}

function firsts<Value>(entries: readonly (readonly [string, Value])[]): Map<string, Value> {
  const found = new Map<string, Value>()
  for (const [key, value] of entries) if (!found.has(key)) found.set(key, value)
  return found
}

const regradeOf = ({ question, how, right = [] }: Act<'regrade'>): Regrade => ({
  question,
  how,
  right: how === 'rekey' ? right.map(letter => letter.charCodeAt(0) - 'A'.charCodeAt(0)).sort() : [],
})

function pointsOf(acts: readonly Act<'points'>[]): Map<string, Map<string, number>> {
  const points = new Map<string, Map<string, number>>()
  for (const { prize, agency, points: given } of acts)
    points.set(prize, (points.get(prize) ?? new Map()).set(agency, given))
  return points
}
