import { awardRules, WHOLE_CONTEST } from '../../contest/award-rules.ts'
import { standingName } from '../../standing/ranking/rank-people.ts'
import type { Table } from '../table.ts'
import { attemptsTable } from './attempts-table.ts'
import { formulasTable } from './formulas-table.ts'
import type { Results } from './results.ts'
import { standingTable } from './standing-table.ts'
import { summaryTable } from './summary-table.ts'

/** The papers of results: what is read first, the agencies by every formula, each standing that has prizes with its reasons, the attempts. */
export function resultsTables(results: Results): Table[] {
  const { stand, contest } = results
  const names = new Set(
    awardRules(contest.rules).individual.map(({ standing, kinds }) => standingName(standing, kinds)),
  )
  const shown = [...stand.standings.values()].filter(({ name }) =>
    names.size === 0 ? name === WHOLE_CONTEST : names.has(name),
  )
  return [
    summaryTable(results),
    formulasTable(results),
    ...shown.map((standing, at) => standingTable(results, standing, at + 1)),
    attemptsTable(results),
  ]
}
