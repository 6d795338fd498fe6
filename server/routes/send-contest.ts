import type { Contest } from '../contest/contest.ts'
import { publicContest } from '../contest/public-contest.ts'
import { sentenceOf } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendPage } from '../http/page.ts'
import { contestPage } from '../pages/contest-page.ts'
import type { Typed } from '../pages/registration-form.ts'
import { roundsAt } from '../pages/rounds-shown.ts'
import { readTally } from './read-tally.ts'

interface Asked {
  /** The agency an address or a form names. */
  readonly site: string | undefined
  /** A registration that was refused. */
  readonly typed?: Typed
}

/** The first page of a contest: the same for everyone until somebody has typed on it. */
export async function sendContest(
  deps: Dependencies,
  contest: Contest,
  { site, typed }: Asked,
): Promise<Response> {
  const now = deps.clock()
  const shown = publicContest(contest, now)
  const agency = contest.agencies.find(({ id }) => id === site)
  const page = contestPage({
    contest: shown,
    rounds: roundsAt(contest.rules, now),
    site: agency && { agency: agency.id, name: agency.name },
    typed: typed ?? { form: new Map(), refusals: [] },
    tally: shown.status === 'closed' ? await readTally(deps, contest) : undefined,
    publicUrl: deps.publicUrl,
  })
  const refused = typed?.refusals[0]?.refused
  return refused
    ? sendPage(page, { status: sentenceOf(refused).status })
    : sendPage(page, { caching: 'public, max-age=5' })
}
