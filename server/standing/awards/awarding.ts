import type { AwardRules, IndividualPrize } from '../../contest/award-rules.ts'
import type { Draw, Lots } from '../draw/draw-lots.ts'
import type { PersonRow } from '../ranking/rank-people.ts'
import type { WhoIsOut } from '../who-is-out.ts'
import type { SeatTable, UndecidedReason } from './seat-table.ts'

/** A prize that somebody has. */
export interface Award {
  readonly person: string
  readonly prize: string
  readonly standing: string
  readonly how: 'place' | 'draw' | 'shared'
  /** A tie decided later may move it (decisions.md 27). */
  readonly isProvisional: boolean
}

/** Seats with more equals than seats: nobody of them is awarded (decisions.md 21). */
export interface UndecidedSeats {
  readonly prize: string
  readonly standing: string
  readonly place: number
  readonly seats: number
  /** In canonical order. */
  readonly among: readonly string[]
  readonly why: UndecidedReason
}

export interface EmptySeats {
  readonly prize: string
  readonly standing: string
  readonly seats: number
}

/** A seat whose holder is out after publication, before it is passed down. */
export interface Vacancy {
  readonly prize: IndividualPrize
  readonly table: SeatTable
  readonly person: string
}

/** What giving prizes has come to so far, and by what rules. */
export interface Awarding {
  readonly rules: AwardRules
  readonly out: WhoIsOut
  readonly draw: (lots: Lots) => Draw
  /** Who has a prize, or is taken to have one while equals are undecided; nobody where several may be had. */
  readonly holders: Set<string>
  readonly winners: Award[]
  readonly undecided: UndecidedSeats[]
  readonly empty: EmptySeats[]
  readonly draws: Draw[]
  readonly vacancies: Vacancy[]
  /** Vacancies are being filled: people who are out take no seat any more. */
  isPassingDown: boolean
}

/** One prize of one standing, while its seats are given. */
export interface Turn {
  readonly awarding: Awarding
  readonly table: SeatTable
  readonly prize: IndividualPrize
}

/** Whether people who are out after publication still stand in line for the seats they would have had (decisions.md 25). */
export const keepsSeats = ({ rules, isPassingDown }: Awarding): boolean =>
  rules.passDown !== 'cascade' && !isPassingDown

/** Seat somebody: a prize, or a vacancy where they are out. */
export function seat({ awarding, table, prize }: Turn, { person }: PersonRow, how: Award['how']): void {
  const { rules, out, holders, winners, vacancies, undecided } = awarding
  table.seated.add(person)
  if (out.hasLeft(person)) {
    vacancies.push({ prize, table, person })
    return
  }
  const isOnly = rules.perPerson !== 'several'
  if (isOnly) holders.add(person)
  const standing = table.standing.name
  winners.push({ person, prize: prize.name, standing, how, isProvisional: isOnly && undecided.length > 0 })
}
