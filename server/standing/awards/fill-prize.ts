import type { PersonRow } from '../ranking/rank-people.ts'
import { keepsSeats, seat, type Turn } from './awarding.ts'
import { declareEquals, drawEquals, shareAmong } from './between-equals.ts'
import { nextEquals, qualifies } from './seat-table.ts'

/** Give the seats of a prize, from the top; what nobody may have stays empty. */
export function fillPrize(turn: Turn, count: number): void {
  let left = count
  while (left > 0) {
    const taken = takeDrawn(turn) || takeDeclared(turn, left)
    if (taken > 0) {
      left -= taken
      continue
    }
    const equals = nextEquals(turn.table, row => mayWin(turn, row) || isInPool(turn, row))
    if (!equals) break
    left -= settle(turn, equals, left)
  }
  if (left > 0) leaveEmpty(turn, left)
}

/** Note empty seats, together with those of the same prize. */
export function leaveEmpty({ awarding: { empty }, table, prize }: Turn, seats: number): void {
  const standing = table.standing.name
  const at = empty.findIndex(each => each.prize === prize.name && each.standing === standing)
  const known = empty[at]
  if (known) empty[at] = { ...known, seats: known.seats + seats }
  else empty.push({ prize: prize.name, standing, seats })
}

const mayHave = ({ awarding: { holders }, prize }: Turn, row: PersonRow): boolean =>
  !holders.has(row.person) && qualifies(prize, row)

const mayWin = (turn: Turn, row: PersonRow): boolean =>
  (keepsSeats(turn.awarding) || !turn.awarding.out.hasLeft(row.person)) && mayHave(turn, row)

/** Found ineligible after the pool was published: stays in it, and another is drawn in their place (decisions.md 24). */
const isInPool = (turn: Turn, row: PersonRow): boolean =>
  turn.awarding.rules.ties === 'draw' && turn.awarding.out.hasLeft(row.person) && mayHave(turn, row)

/** Seat these equals where there is room, or decide between them as the rules say; how many seats are gone. */
function settle(turn: Turn, equals: readonly PersonRow[], left: number): number {
  const { awarding, table } = turn
  const { ties } = awarding.rules
  for (const { person } of equals) table.seated.add(person)
  const eligible = equals.filter(row => mayWin(turn, row))
  const hasRoom = equals.length <= left || eligible.length === 0
  if (ties === 'draw' && !hasRoom) {
    drawEquals(turn, equals, left)
    return 0
  }
  // Who is out takes no part in a tie, and keeps a seat to be passed down only where nobody else is equal.
  const staying = eligible.filter(({ person }) => !awarding.out.hasLeft(person))
  const line = hasRoom || staying.length === 0 ? eligible : staying
  if (line.length <= left || staying.length === 0) return seatAll(turn, line.slice(0, left))
  if (ties === 'share') return shareAmong(turn, line, left)
  declareEquals(turn, line, 'tie')
  return 0
}

function seatAll(turn: Turn, rows: readonly PersonRow[]): number {
  for (const row of rows) seat(turn, row, 'place')
  return rows.length
}

/** Seat the next who was drawn and may still win; who may not is passed over. How many seats are gone. */
function takeDrawn(turn: Turn): number {
  const { table } = turn
  if (!table.drawn) return 0
  const { queue, rest } = table.drawn
  for (let row = queue.shift(); row; row = queue.shift())
    if (mayWin(turn, row)) {
      seat(turn, row, 'draw')
      return 1
    }
  table.drawn = null
  const undrawn = rest.filter(row => mayWin(turn, row))
  if (undrawn.length > 0) declareEquals(turn, undrawn, 'hall-unfit')
  return 0
}

/** Seats of equals between whom nothing decides, also where they span two prizes and each is sure of one. */
function takeDeclared({ awarding, table, prize }: Turn, left: number): number {
  const { declared, standing } = table
  const among = declared?.among.filter(row => qualifies(prize, row)) ?? []
  const [first] = among
  if (!declared || !first) return 0
  const seats = Math.min(left, declared.left)
  awarding.undecided.push({
    ...{ prize: prize.name, standing: standing.name, place: first.place, seats, why: declared.why },
    among: among.map(({ person }) => person),
  })
  declared.left -= seats
  if (declared.left === 0) table.declared = null
  return seats
}
