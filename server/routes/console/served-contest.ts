import type { Context } from 'hono'
import type { Contest } from '../../contest/contest.ts'
import type { Dependencies } from '../../dependencies.ts'
import type { Console } from './guard.ts'

/**
 * The contest that the path of a guarded route names. The guard lets nobody through to one that is not served, so there
 * is one.
 */
export function servedContest({ contests }: Pick<Dependencies, 'contests'>, c: Context<Console>): Contest {
  const contest = contests.current.get(c.req.param('contest') ?? '')
  if (!contest) throw new Error('a guarded route was reached for a contest that is not served')
  return contest
}

/** The query of a request, the last value of a name that stands in it twice. */
export const queryOf = (c: Context<Console>): Record<string, string> =>
  Object.fromEntries(new URL(c.req.url).searchParams)
