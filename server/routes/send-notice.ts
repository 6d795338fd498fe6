import type { Contest } from '../contest/contest.ts'
import { publicContest } from '../contest/public-contest.ts'
import { type Refusal, sentenceOf } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendPage } from '../http/page.ts'
import { noticePage } from '../pages/notice-page.ts'

/** Refuse as a page, with the way back where there is a contest. */
export const sendNotice = (
  deps: Dependencies,
  refusal: Refusal,
  contest?: Contest,
  site?: string,
): Promise<Response> =>
  sendPage(noticePage(refusal, contest && publicContest(contest, deps.clock()), site), {
    status: sentenceOf(refusal.refused).status,
  })
