import { type Context, Hono } from 'hono'
import { resultsVi } from '../../../widget/messages/console/results.ts'
import { ResultsFilter } from '../../contract/console/results.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { consolePage } from '../../pages/console/layout.ts'
import { type Console, type Guard, signedIn } from './guard.ts'
import { resultsBody, sourcesOf } from './results-body.ts'
import { servedContest } from './screen-routes.ts'
import { sendFile } from './send-file.ts'
import { sendLive } from './send-live.ts'

/** Kết quả: who won and why, read-only; begun and ended by hand where somebody wants to, and its papers as files. */
export const results = (deps: Dependencies, guard: Guard) => {
  const read = reader(deps)
  const back = (c: Context<Console>) => c.redirect(`/console/${servedContest(deps, c).rules.id}/results`, 303)
  return new Hono<Console>()
    .get('/console/:contest/results', guard('read-results'), async c => {
      const contest = servedContest(deps, c)
      const page = {
        ...{ screen: 'results', title: resultsVi.title, element: 'results-screen', contest },
        member: signedIn(c.get('member')),
        source: `/v1/console/${contest.rules.id}/results${new URL(c.req.url).search}`,
      }
      return sendPage(consolePage({ ...page, ...(await read(c)) }))
    })
    .get('/v1/console/:contest/results', guard('read-results'), async c => {
      const { body, asOf } = await read(c)
      return sendLive(c, body, asOf)
    })
    .post('/console/:contest/results/stop', guard('read-results'), async c => {
      await deps.results.stop(servedContest(deps, c))
      return back(c)
    })
    .post('/console/:contest/results/compute', guard('read-results'), async c => {
      const sources = await sourcesOf(deps, servedContest(deps, c))
      if (sources) deps.results.compute(sources)
      return back(c)
    })
    .get('/console/:contest/results/:file', guard('export-counts'), c => sendPaper(deps, c))
}

/**
 * What is known of the results now, and of when it is: results that nothing came to since are those of now, others of the
 * last instant at which that was so. An open page takes nothing older than it shows, so this never goes back.
 */
function reader(deps: Dependencies) {
  const wholeAt = new Map<string, number>()
  return async (c: Context<Console>) => {
    const now = deps.clock()
    const contest = servedContest(deps, c)
    const body = await resultsBody(deps, contest, ResultsFilter.parse(c.req.query()))
    const { state, later, summary } = body
    if (summary === null) return { body, now, asOf: now }
    const isWhole = state === 'computed' && later === 0
    const asOf = isWhole ? now : Math.max(Date.parse(summary.asOf), wholeAt.get(contest.rules.id) ?? 0)
    wholeAt.set(contest.rules.id, asOf)
    return { body, now, asOf }
  }
}

/** `results/xlsx`, or the .csv of one table: the same bytes as `agency-quiz results` writes at the same instant. */
async function sendPaper(deps: Dependencies, c: Context<Console>): Promise<Response> {
  const contest = servedContest(deps, c)
  const [, table, kind] = /^([a-z0-9-]+)\.(xlsx|csv)$/.exec(c.req.param('file') ?? '') ?? []
  const sources = await sourcesOf(deps, contest)
  if (table === undefined || !sources) return c.notFound()
  deps.results.look(sources)
  const content = await deps.results.file(contest, kind === 'xlsx' ? kind : table)
  const { id } = contest.rules
  return content
    ? sendFile(content, kind === 'xlsx' ? `${id}-ket-qua.xlsx` : `${id}-ket-qua-${table}.csv`)
    : c.notFound()
}
