import type { Contest } from '../../contest/contest.ts'
import { isOverAt } from '../../contest/disclosure.ts'
import type { Blocker, ResultsBody, ResultsFilter } from '../../contract/console/results.ts'
import type { Dependencies } from '../../dependencies.ts'
import { nameOfPlace } from '../../folder/fault.ts'
import type { Looked, Sources } from '../../results/results-keeper.ts'
import { sayProgress } from '../../results/say-progress.ts'
import { patience } from './share-readings.ts'

/** How long a page waits for results that are soon there, ms: it is shown without them, and asks again. */
const PATIENCE_MS = 700

/** What results are computed from now; null: the register has faults, so that nothing may be computed. */
export async function sourcesOf(deps: Dependencies, contest: Contest): Promise<Sources | null> {
  const { register, faults } = deps.registerOf(contest)
  if (faults.length > 0) return null
  const { counts } = await deps.store.counts(contest.rules.id)
  return { contest, acts: register, attempts: counts.reduce((sum, each) => sum + each.attempts, 0) }
}

/** Everything on Kết quả, as far as it is known. */
export async function resultsBody(
  deps: Dependencies,
  contest: Contest,
  asked: ResultsFilter,
): Promise<ResultsBody> {
  const isOver = isOverAt(contest.rules, deps.clock())
  const shown = { contest: contest.rules.id, isOver, asked, later: 0, progress: null, page: null }
  const sources = await sourcesOf(deps, contest)
  if (!sources) return { ...shown, state: 'refused', blockers: registerFaults(deps, contest), summary: null }
  await Promise.race([deps.results.look(sources).running, patience(PATIENCE_MS)])
  const looked = deps.results.look(sources)
  const { outcome, progress } = looked
  const told = {
    ...shown,
    state: stateOf(looked),
    progress: progress ? { share: progress.share, says: sayProgress(progress) } : null,
  }
  if (!outcome) return { ...told, blockers: [], summary: null }
  if (!('summary' in outcome))
    return { ...told, state: 'refused', blockers: [...outcome.blockers], summary: null }
  const { summary } = outcome
  return {
    ...told,
    ...{ blockers: summary.blockers, summary },
    later: Math.max(0, sources.attempts - summary.totals.attempts),
    page: await deps.results.page(contest, asked),
  }
}

function stateOf({ running, ended, outcome }: Looked): ResultsBody['state'] {
  if (running) return 'computing'
  return ended ?? (outcome ? 'computed' : 'computing')
}

const registerFaults = (deps: Dependencies, contest: Contest): Blocker[] =>
  deps.registerOf(contest).faults.map(fault => ({
    ...({
      code: 'register-faulty',
      says: `${nameOfPlace(fault)}: ${fault.problem} ${fault.remedy}`,
      of: null,
      place: null,
    } as const),
  }))
