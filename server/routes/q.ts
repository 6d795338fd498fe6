import { type Context, Hono } from 'hono'
import type { Contest } from '../contest/contest.ts'
import type { Dependencies } from '../dependencies.ts'
import { pageFile } from '../http/page-file.ts'
import { pathOf } from '../pages/layout.ts'
import { pageStyle } from '../pages/page-style.ts'
import { addressMeant } from './address-meant.ts'
import { noContest } from './not-found.ts'
import { contestOfReceipt } from './receipts.ts'
import { sendContest } from './send-contest.ts'
import { sendReceipt } from './send-receipt.ts'
import { siteOf } from './site-of.ts'
import { startByPage } from './start-by-page.ts'
import { submitByPage } from './submit-by-page.ts'

const sendStyle = pageFile(pageStyle, 'text/css')

/** `/q/{contest}`: the whole contest as plain pages, for whoever the script does not reach. Same start, same submit. */
export const q = (deps: Dependencies) =>
  new Hono()
    .get('/:contest', c => {
      // A second route here would cost every other route the fast router. No contest's id has a dot.
      if (c.req.param('contest') === 'page.css') return sendStyle(c)
      const contest = contestOf(deps, c)
      if (!contest) return noContest(deps, c)
      return sendContest(deps, contest, { site: siteOf(c) })
    })
    .get('/:contest/:page', async c => {
      const contest = contestOf(deps, c) ?? (await pastContest(deps, c))
      if (!contest) return noContest(deps, c)
      if (c.req.param('page') === 'receipt') return sendReceipt(deps, contest, c.req.query())
      // An attempt's address typed or opened again by hand: it answers to its form alone.
      return c.redirect(addressMeant(deps, c) ?? pathOf(contest.rules.id, undefined), 303)
    })
    .post('/:contest', c => {
      const contest = contestOf(deps, c)
      if (!contest) return noContest(deps, c)
      return startByPage(deps, c, contest)
    })
    .post('/:contest/:attempt', c => {
      const contest = contestOf(deps, c)
      if (!contest) return noContest(deps, c)
      return submitByPage(deps, c, contest)
    })

const contestOf = (deps: Dependencies, c: Context): Contest | undefined =>
  deps.contests.current.get(c.req.param('contest') ?? '')

/** A contest that is served no more, for whoever opens the address on an old receipt. */
async function pastContest(deps: Dependencies, c: Context): Promise<Contest | undefined> {
  const code = c.req.param('page') === 'receipt' ? c.req.query('code') : undefined
  const contest = code === undefined ? undefined : await contestOfReceipt(deps, code)
  return contest?.rules.id === c.req.param('contest') ? contest : undefined
}
