import { type Context, Hono } from 'hono'
import { resultsVi } from '../../../widget/messages/console/results.ts'
import { type ResultsBody, ResultsFilter } from '../../contract/console/results.ts'
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
  const back = (c: Context<Console>) => c.redirect(`/console/${servedContest(deps, c).rules.id}/results`, 303)
  return new Hono<Console>()
    .get('/console/:contest/results', guard('read-results'), async c => {
      const contest = servedContest(deps, c)
      const page = {
        ...{ screen: 'results', title: resultsVi.title, element: 'results-screen', contest },
        member: signedIn(c.get('member')),
        source: `/v1/console/${contest.rules.id}/results${new URL(c.req.url).search}`,
      }
      return sendPage(consolePage({ ...page, ...(await read(deps, c)) }))
    })
    .get('/v1/console/:contest/results', guard('read-results'), async c => {
      const { body, asOf } = await read(deps, c)
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

/** What is known of the results now, and of when it is. */
async function read(deps: Dependencies, c: Context<Console>) {
  const now = deps.clock()
  const body = await resultsBody(deps, servedContest(deps, c), ResultsFilter.parse(c.req.query()))
  return { body, now, asOf: trueAt(body, now) }
}

/** Results that nothing came to since are those of now, others those of the instant they were computed of; epoch ms. */
const trueAt = ({ state, later, summary }: ResultsBody, now: number): number =>
  summary === null || (state === 'computed' && later === 0) ? now : Date.parse(summary.asOf)

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
