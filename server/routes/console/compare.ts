import { Hono } from 'hono'
import type { Contest } from '../../contest/contest.ts'
import type { Compare } from '../../contract/console/compare.ts'
import { refuse } from '../../contract/problem.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendProblem } from '../../http/problem.ts'
import { readTally } from '../read-tally.ts'
import { sendLive } from './send-live.ts'

/** So sánh: the page, and its numbers as JSON. */
export const compareJson = (deps: Dependencies) =>
  new Hono().get('/:contest/compare', async c => {
    const contest = deps.contests.current.get(c.req.param('contest'))
    if (!contest) return sendProblem(refuse('unknown-contest'))
    return sendLive(c, await compareOf(deps, contest), deps.clock())
  })

export async function compareOf(deps: Dependencies, contest: Contest): Promise<Compare> {
  const { agencies } = await readTally(deps, contest)
  return {
    rows: agencies.flatMap(({ agency, name, block, attempts, valid, people }) =>
      agency === null ? [] : [{ agency, name, block: block ?? '', attempts, valid, people }],
    ),
  }
}
