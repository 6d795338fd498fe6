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
export const q = (on: Dependencies) =>
  new Hono()
    .get('/:contest', c => {
      // A second route here would cost every other route the fast router. No contest's id has a dot.
      if (c.req.param('contest') === 'page.css') return sendStyle(c)
      const contest = contestOf(on, c)
      if (!contest) return noContest(on, c)
      return sendContest(on, contest, { site: siteOf(c) })
    })
    .get('/:contest/:page', async c => {
      const contest = contestOf(on, c) ?? (await pastContest(on, c))
      if (!contest) return noContest(on, c)
      if (c.req.param('page') === 'receipt') return sendReceipt(on, contest, c.req.query())
      // An attempt's address typed or opened again by hand: it answers to its form alone.
      return c.redirect(addressMeant(on, c) ?? pathOf(contest.rules.id, undefined), 303)
    })
    .post('/:contest', c => {
      const contest = contestOf(on, c)
      if (!contest) return noContest(on, c)
      return startByPage(on, c, contest)
    })
    .post('/:contest/:attempt', c => {
      const contest = contestOf(on, c)
      if (!contest) return noContest(on, c)
      return submitByPage(on, c, contest)
    })

const contestOf = (on: Dependencies, c: Context): Contest | undefined =>
  on.contests.current.get(c.req.param('contest') ?? '')

/** A contest that is served no more, for whoever opens the address on an old receipt. */
async function pastContest(on: Dependencies, c: Context): Promise<Contest | undefined> {
  const code = c.req.param('page') === 'receipt' ? c.req.query('code') : undefined
  const contest = code === undefined ? undefined : await contestOfReceipt(on, code)
  return contest?.rules.id === c.req.param('contest') ? contest : undefined
}
