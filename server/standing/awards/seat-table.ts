import type { AwardRules, IndividualPrize } from '../../contest/award-rules.ts'
import { isPerfect } from '../people.ts'
import type { PersonRow, Standing } from '../ranking/rank-people.ts'

/** A prize with the seats it has once the share of prizes is kept. */
export interface Seats {
  readonly prize: IndividualPrize
  readonly seats: number
}

/** Equals between whom nothing decides yet, and how many seats are still theirs. */
export interface Declared {
  readonly among: readonly PersonRow[]
  left: number
  readonly why: UndecidedReason
}

export type UndecidedReason =
  | 'tie'
  | 'not-announced'
  | 'numbers-missing'
  | 'hall-missing'
  | 'hall-unfit'
  | 'pool-too-large'

/** The seats of one standing while they are given. */
export interface SeatTable {
  readonly standing: Standing
  /** People with a place from the top, equals together. */
  readonly groups: readonly (readonly PersonRow[])[]
  /** The first group that may hold somebody who is not seated. */
  next: number
  /** Who has a prize of this standing, waits for one among equals, or gave one back. */
  readonly seated: Set<string>
  declared: Declared | null
  /** Who was drawn and has no seat yet, in the order drawn; `rest`: who of the pool was not drawn. */
  drawn: { readonly queue: PersonRow[]; rest: readonly PersonRow[] } | null
  /** Seats that shared prizes used up beforehand. */
  consumed: number
  /** Seats of the prizes that are still to come. */
  ahead: number
}

export function seatTable(standing: Standing, prizes: readonly Seats[]): SeatTable {
  return {
    standing,
    groups: groupEquals(standing.rows),
    next: 0,
    seated: new Set(),
    declared: null,
    drawn: null,
    consumed: 0,
    ahead: prizes.reduce((sum, { seats }) => sum + seats, 0),
  }
}

function groupEquals(rows: readonly PersonRow[]): PersonRow[][] {
  const groups: PersonRow[][] = []
  for (let start = 0; start < rows.length; ) {
    const { equals } = rows[start] as PersonRow
    groups.push(rows.slice(start, start + equals))
    start += equals
  }
  return groups
}

/** The next equals of whom somebody may have the prize: only those who may; undefined: nobody is left. */
export function nextEquals(table: SeatTable, may: (row: PersonRow) => boolean): PersonRow[] | undefined {
  const isSeated = ({ person }: PersonRow) => table.seated.has(person)
  while (table.groups[table.next]?.every(isSeated)) table.next++
  for (let index = table.next; index < table.groups.length; index++) {
    const found = (table.groups[index] ?? []).filter(row => !isSeated(row) && may(row))
    if (found.length > 0) return found
  }
  return undefined
}

/** Whether a row has what a prize asks for; nothing unless the rules say so (decisions.md 26). */
export function qualifies({ qualify }: IndividualPrize, { measures }: PersonRow): boolean {
  if (qualify.perfect && !isPerfect(measures)) return false
  if (measures.right < qualify.minRight) return false
  return !qualify.exactPrediction || measures.distance === 0
}

/**
 * The prizes of a standing with their seats: at most the share of its people, rounded down, cut from the lowest prize
 * (decisions.md 28). The higher prize is the worthier one; of equal worth the one listed earlier (27).
 */
export function limitSeats(
  prizes: readonly IndividualPrize[],
  people: number,
  share: AwardRules['share'],
): Seats[] {
  const most = share === null ? Number.POSITIVE_INFINITY : floorShare(people, share)
  const seats = new Map<IndividualPrize, number>()
  let left = most
  for (const prize of byWorth(prizes)) {
    seats.set(prize, Math.min(prize.count, left))
    left -= Math.min(prize.count, left)
  }
  return prizes.map(prize => ({ prize, seats: seats.get(prize) ?? 0 }))
}

const floorShare = (people: number, { numerator, denominator }: NonNullable<AwardRules['share']>): number =>
  Number((BigInt(people) * BigInt(numerator)) / BigInt(denominator))

/** The worthiest first, equal worth by the order listed. */
export const byWorth = <Listed extends { readonly worth: number }>(listed: readonly Listed[]): Listed[] =>
  [...listed].sort((a, b) => b.worth - a.worth)
