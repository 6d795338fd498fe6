import { writeInstant } from '../contest/instant.ts'
import type { RegisterAct } from '../contest/register.ts'
import type { ResultsSummary, TruthOf } from '../contract/console/results.ts'
import { nameScope, nameStanding, type Results } from '../documents/results/results.ts'
import { resultsPapers, shownStandings } from '../documents/results/results-tables.ts'
import { frozenAt } from '../standing/truth.ts'
import { actsOf } from './acts-of.ts'
import { blockersIn } from './blockers-in.ts'
import { collectiveOf } from './collective-of.ts'
import { prizesOf } from './prizes-of.ts'

/** Everything of results but the rows of the people: it is small, however many there are. */
export function sumUp(results: Results, acts: readonly RegisterAct[]): ResultsSummary {
  const { contest, stand } = results
  const { attempts, valid, people } = stand.totals
  const known = acts.filter(({ at }) => at <= stand.asOf)
  return {
    asOf: writeInstant(stand.asOf),
    totals: { attempts, valid, people },
    isPublished: known.some(({ act }) => act === 'publish'),
    predicted: contest.rules.prediction?.of ?? null,
    truths: truthsOf(results),
    blockers: blockersIn(results),
    prizes: prizesOf(results),
    collective: collectiveOf(results),
    acts: actsOf(known),
    standings: shownStandings(results).map(({ name, rows }) => ({
      ...{ id: name, name: nameStanding(contest, name), people: rows.length },
    })),
    files: resultsPapers(results).map(({ file }) => file),
  }
}

/** The number that was to be predicted: one, or one a round; and since when its population is fixed. */
function truthsOf({ contest, stand: { truth, register } }: Results): TruthOf[] {
  const { prediction, rounds } = contest.rules
  if (prediction === null || truth === null) return []
  const freezes = rounds.map(({ id }) => frozenAt(register.freezes, id))
  const written = (at: number | undefined) => (at === undefined ? null : writeInstant(at))
  if (prediction.scope === 'contest' || rounds.length === 1) {
    const isWhole = freezes.every(at => at !== undefined)
    const last = isWhole ? Math.max(...freezes.map(Number)) : undefined
    return [{ round: null, count: truth.contest, frozenAt: written(last) }]
  }
  return rounds.map(({ id }, at) => ({
    round: { id, name: nameScope(contest, id) },
    count: truth.rounds.get(id) ?? 0,
    frozenAt: written(freezes[at]),
  }))
}
