import { Hono } from 'hono'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { agencyLinkPage } from '../../pages/console/one-time-page.ts'
import { goOn } from './answers.ts'
import { type Console, open } from './guard.ts'
import { sendSpent } from './one-time.ts'

/**
 * `/console/view/{secret}`: the link of an agency. One button, so that the preview of a chat begins no session, and so that
 * the cookie is set by a page of ours: one set on the way from another site would not be sent to the page after it.
 */
export const viewLink = (deps: Dependencies) =>
  new Hono<Console>()
    .get('/console/view/:secret', open, async c => {
      const { committee, contests } = deps
      const link = committee.agencyLinks.find(c.req.param('secret'))
      const contest = link && contests.current.get(link.contest)
      const agency = contest?.agencies.find(({ id }) => id === link?.agency)
      if (!contest || !agency) return sendSpent(deps)
      const here = await committee.memberOf(c.req.raw.headers)
      const other = here?.role === 'agency' ? undefined : here?.name
      return sendPage(agencyLinkPage(contest.rules.title, agency.name, other))
    })
    .post('/console/view/:secret', open, async c => {
      const opened = await deps.committee.agencyLinks.open(c.req.param('secret'), c.req.raw.headers)
      return opened === undefined ? sendSpent(deps) : goOn('/console', opened.cookies)
    })
