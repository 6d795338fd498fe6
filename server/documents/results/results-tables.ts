import { awardRules, WHOLE_CONTEST } from '../../contest/award-rules.ts'
import { type Standing, standingName } from '../../standing/ranking/rank-people.ts'
import type { Table } from '../table.ts'
import { attemptsTable } from './attempts-table.ts'
import { drawsTable } from './draws-table.ts'
import { formulasTable } from './formulas-table.ts'
import type { Results } from './results.ts'
import { standingTable } from './standing-table.ts'
import { summaryTable } from './summary-table.ts'

/** The standings that people read: those that have prizes, or that of the contest where there is none. */
export function shownStandings({ stand, contest }: Results): Standing[] {
  const names = new Set(
    awardRules(contest.rules).individual.map(({ standing, kinds }) => standingName(standing, kinds)),
  )
  return [...stand.standings.values()].filter(({ name }) =>
    names.size === 0 ? name === WHOLE_CONTEST : names.has(name),
  )
}

/** A paper of results: what its .csv file is called after, and what it holds, made when it is asked for. */
export interface Paper {
  readonly file: string
  readonly table: () => Table
}

/** The papers of results: what is read first, the agencies by every formula, each standing that has prizes with its reasons, lots, the attempts. */
export const resultsPapers = (results: Results): Paper[] => [
  { file: 'tom-tat', table: () => summaryTable(results) },
  { file: 'so-sanh', table: () => formulasTable(results) },
  ...shownStandings(results).map((standing, at) => ({
    file: `xep-hang-${at + 1}`,
    table: () => standingTable(results, standing, at + 1),
  })),
  ...(results.stand.awards.draws.length === 0
    ? []
    : [{ file: 'boc-tham', table: () => drawsTable(results) }]),
  { file: 'luot-thi', table: () => attemptsTable(results) },
]

/** All of them made. */
export const resultsTables = (results: Results): Table[] =>
  resultsPapers(results).map(({ file, table }) => ({ ...table(), file }))
