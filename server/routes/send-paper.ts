import { showPaper } from '../attempt/paper/paper.ts'
import type { DrawnAttempt } from '../attempt/start-attempt.ts'
import type { Contest } from '../contest/contest.ts'
import { publicContest } from '../contest/public-contest.ts'
import { sentenceOf } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendPage } from '../http/page.ts'
import { paperPage } from '../pages/paper-page.ts'
import type { Typed } from '../pages/registration-form.ts'

/**
 * A paper as a page, new or refused. The reader's own browser may keep it until its deadline, so that the Back
 * button shows it again with every answer: a page that came by POST and may not be kept is gone. It holds a sealed
 * token and answers, and nothing a person could be known by.
 */
export function sendPaper(
  on: Dependencies,
  contest: Contest,
  started: DrawnAttempt,
  typed: Typed,
): Promise<Response> {
  const now = on.clock()
  const page = paperPage({
    contest: publicContest(contest, now),
    sheet: { ...started, questions: showPaper(started.paper) },
    typed,
  })
  const left = Math.max(0, Math.floor((Date.parse(started.deadline) - now) / 1000))
  const refused = typed.refusals[0]?.refused
  return sendPage(page, {
    status: refused ? sentenceOf(refused).status : 200,
    caching: `private, max-age=${left}`,
  })
}
