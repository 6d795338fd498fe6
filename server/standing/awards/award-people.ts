import { type AwardRules, type IndividualPrize, WHOLE_CONTEST } from '../../contest/award-rules.ts'
import { type Draw, drawLots } from '../draw/draw-lots.ts'
import { type Standing, standingName } from '../ranking/rank-people.ts'
import type { Register } from '../register.ts'
import type { WhoIsOut } from '../who-is-out.ts'
import type { Award, Awarding, EmptySeats, UndecidedSeats } from './awarding.ts'
import { fillPrize, leaveEmpty } from './fill-prize.ts'
import { byWorth, limitSeats, type SeatTable, seatTable } from './seat-table.ts'

/** What the individual prizes come to. */
export interface Awards {
  readonly winners: readonly Award[]
  readonly undecided: readonly UndecidedSeats[]
  readonly empty: readonly EmptySeats[]
  readonly draws: readonly Draw[]
  /** Prizes given up after publication, by whom. */
  readonly vacated: readonly { readonly person: string; readonly prize: string; readonly standing: string }[]
  /** Undecided equals are taken to hold a prize, so others may still move (decisions.md 27). */
  readonly isProvisional: boolean
}

/** Give the individual prizes of a contest to the places of its standings. `rounds` are in order. */
export function awardPeople(
  rules: AwardRules,
  standings: ReadonlyMap<string, Standing>,
  rounds: readonly string[],
  register: Register,
  out: WhoIsOut,
): Awards {
  const awarding = startAwarding(rules, register, out)
  const tables = setTables(rules, standings)
  for (const prize of inOrderOfAward(rules, rounds)) {
    const { table, count } = tables.get(prize) ?? {}
    if (!table || count === undefined) continue
    const used = Math.min(count, table.consumed)
    table.consumed -= used
    table.ahead -= count
    fillPrize({ awarding, table, prize }, count - used)
  }
  passDown(awarding)
  const { winners, undecided, empty, draws, vacancies } = awarding
  const vacated = vacancies.map(({ person, prize, table }) => ({
    ...{ person, prize: prize.name, standing: table.standing.name },
  }))
  const isProvisional = rules.perPerson !== 'several' && undecided.length > 0
  return { winners, undecided, empty, draws, vacated, isProvisional }
}

/** The table of each prize, and its seats there once the share of prizes is kept. */
function setTables(rules: AwardRules, standings: ReadonlyMap<string, Standing>) {
  const tables = new Map<IndividualPrize, { readonly table: SeatTable; readonly count: number }>()
  for (const [name, prizes] of byStanding(rules.individual)) {
    const standing = standings.get(name) ?? { name, rows: [] }
    const limited = limitSeats(prizes, standing.rows.length, rules.share)
    const table = seatTable(standing, limited)
    for (const { prize, seats } of limited) tables.set(prize, { table, count: seats })
  }
  return tables
}

const startAwarding = (rules: AwardRules, register: Register, out: WhoIsOut): Awarding => ({
  ...{ rules, out, draw: drawLots(rules.draw, register) },
  ...{ holders: new Set(), winners: [], undecided: [], empty: [], draws: [], vacancies: [] },
  isPassingDown: false,
})

/** The prizes of each standing, in the order listed. */
function byStanding(prizes: readonly IndividualPrize[]): Map<string, IndividualPrize[]> {
  const standings = new Map<string, IndividualPrize[]>()
  for (const prize of prizes) {
    const name = standingName(prize.standing, prize.kinds)
    standings.set(name, [...(standings.get(name) ?? []), prize])
  }
  return standings
}

/** Prizes in the order they are given (decisions.md 27): as listed; the worthiest first; or round by round, then the contest. */
function inOrderOfAward(
  { individual, perPerson }: AwardRules,
  rounds: readonly string[],
): readonly IndividualPrize[] {
  if (perPerson === 'several') return individual
  if (perPerson === 'highest') return byWorth(individual)
  const turn = ({ standing }: IndividualPrize) =>
    standing === WHOLE_CONTEST ? rounds.length : rounds.indexOf(standing)
  return [...individual].sort((a, b) => turn(a) - turn(b))
}

/** Seats of people who are out after publication: to the next without a prize, or left empty (decisions.md 25). */
function passDown(awarding: Awarding): void {
  awarding.isPassingDown = true
  for (const { table, prize } of [...awarding.vacancies])
    if (awarding.rules.passDown === 'fill') fillPrize({ awarding, table, prize }, 1)
    else leaveEmpty({ awarding, table, prize }, 1)
}
