import { Hono } from 'hono'
import { publicContest } from '../contest/public-contest.ts'
import { refuse } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendPage } from '../http/page.ts'
import { pageFile } from '../http/page-file.ts'
import { sendProblem } from '../http/problem.ts'
import { homePage } from '../pages/home-page.ts'
import { icon } from '../pages/layout.ts'
import { roundsAt } from '../pages/say-when.ts'
import { languageOf } from './read-evidence.ts'

const sendIcon = pageFile(icon, 'image/svg+xml')

/** `/`: a page for whoever types the bare address, and for whatever looks at it to show what a link leads to. */
export const home = (deps: Dependencies) =>
  new Hono()
    .get('/', async c => {
      const accept = c.req.header('accept') ?? '*/*'
      if (!/html|\*|^\s*$/i.test(accept)) return sendProblem(refuse('not-found'))
      const now = deps.clock()
      const contests = [...deps.contests.current.values()].map(contest => ({
        contest: publicContest(contest, now),
        rounds: roundsAt(contest.rules, now),
      }))
      const page = await sendPage(homePage(languageOf(c), deps.publicUrl, contests), {
        caching: 'public, max-age=60',
      })
      page.headers.set('Vary', 'Accept')
      return page
    })
    .get('/favicon.svg', sendIcon)
    .get('/favicon.ico', sendIcon)
