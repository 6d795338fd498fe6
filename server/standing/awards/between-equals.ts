/** What becomes of equals of whom there are more than seats (decisions.md 21 to 24). */
import { byCodePoint } from '../code-point.ts'
import type { PersonRow } from '../ranking/rank-people.ts'
import { seat, type Turn } from './awarding.ts'
import type { UndecidedReason } from './seat-table.ts'

/** All get the higher prize, and use up the seats behind it, so that the number of prizes stays; how many seats are gone. */
export function shareAmong(turn: Turn, equals: readonly PersonRow[], left: number): number {
  const { awarding, table } = turn
  if (awarding.rules.overflow === 'consume') table.consumed += equals.length - left
  for (const row of equals) seat(turn, row, 'shared')
  return left
}

/** Nobody of them is awarded; where one person may have one prize, each is taken to have theirs. */
export function declareEquals(
  { awarding, table }: Turn,
  equals: readonly PersonRow[],
  why: UndecidedReason,
): void {
  if (awarding.rules.perPerson !== 'several') for (const { person } of equals) awarding.holders.add(person)
  table.declared = { among: equals, left: equals.length, why }
}

/** Draw lots for them, in canonical order; without a result they stay undecided. */
export function drawEquals(turn: Turn, equals: readonly PersonRow[], left: number): void {
  const { awarding, table, prize } = turn
  const pool = [...equals].sort((a, b) => byCodePoint(a.person, b.person))
  const draw = awarding.draw({
    ...{ standing: table.standing.name, place: equals[0]?.place ?? 0, prize: prize.name },
    seats: Math.min(pool.length, left + table.ahead),
    pool: pool.map(({ person }) => person),
  })
  awarding.draws.push(draw)
  if (typeof draw.order === 'string') {
    const staying = pool.filter(({ person }) => !awarding.out.hasLeft(person))
    declareEquals(turn, staying, draw.order)
    return
  }
  const byPerson = new Map(pool.map(row => [row.person, row]))
  const drawn = new Set(draw.order)
  table.drawn = {
    queue: draw.order.flatMap(person => byPerson.get(person) ?? []),
    rest: pool.filter(({ person }) => !drawn.has(person)),
  }
}
