import { Hono } from 'hono'
import { publicContest } from '../contest/public-contest.ts'
import type { Dependencies } from '../dependencies.ts'
import { refuse } from '../errors.ts'
import { homePage } from '../pages/home-page.ts'
import { reply } from './reply.ts'
import { sendPage } from './send-page.ts'

/** `/`: a page for whoever types the bare address. A program gets what it always got there: nothing is found. */
export const home = (on: Dependencies) =>
  new Hono().get('/', async c => {
    const wantsPage = /\btext\/html\b/.test(c.req.header('accept') ?? '')
    if (!wantsPage) return reply(refuse('not-found'))
    const contests = [...on.contests.current.values()].map(contest => publicContest(contest, on.clock()))
    const page = await sendPage(homePage(on.publicUrl, contests), { caching: 'public, max-age=60' })
    page.headers.set('Vary', 'Accept')
    return page
  })
