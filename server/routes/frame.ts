import { type Context, Hono } from 'hono'
import type { Contest } from '../contest/contest.ts'
import { refuse, sentenceOf } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendPage } from '../http/page.ts'
import { pageFile } from '../http/page-file.ts'
import { framePage, heightScript } from '../pages/frame-page.ts'
import { noticePage } from '../pages/notice-page.ts'
import { agencyAt, exactOrigin } from '../registry/site.ts'
import { frameTicket } from '../seal/seal.ts'
import { addressMeant, noContest } from './not-found.ts'
import { languageOf, siteOf } from './read-evidence.ts'

const sendHeightScript = pageFile(heightScript, 'text/javascript')

/** `/frame/{contest}?host=…`: the quiz for a portal that can only paste an iframe. */
export const frame = (deps: Dependencies) =>
  new Hono().get('/:contest', c => {
    // A second route here would cost every other route the fast router. No contest's id has a dot.
    if (c.req.param('contest') === 'height.js') return sendHeightScript(c)
    const contest = deps.contests.current.get(c.req.param('contest'))
    if (!contest)
      return addressMeant(deps, c) === undefined
        ? sendRefusal(deps, c, 'unknown-contest')
        : noContest(deps, c)
    const claimed = c.req.query('host')
    if (claimed === undefined) return sendFrame(deps, contest, { host: undefined, c })
    const host = exactOrigin(claimed)
    return host === undefined ? sendRefusal(deps, c, 'invalid-host') : sendFrame(deps, contest, { host, c })
  })

/**
 * Echo the claimed host as `frame-ancestors`: the browser refuses to show a lie, so the seal inside is worth
 * what the browser's word is. Without a claim the frame shows anywhere and vouches for nothing.
 */
function sendFrame(
  deps: Dependencies,
  contest: Contest,
  { host, c }: { host: string | undefined; c: Context },
) {
  const { id, title } = contest.rules
  const named = siteOf(c)
  const agency =
    host === undefined ? contest.agencies.find(({ id }) => id === named) : agencyAt(contest, host)
  const page = framePage({
    contest: id,
    title,
    host,
    ticket: host === undefined ? undefined : frameTicket(deps.keys, id, host, deps.random),
    site: agency?.id,
    say: languageOf(c),
    publicUrl: deps.publicUrl,
  })
  return sendPage(page, { caching: 'public, max-age=300', policy: framePolicy(deps.publicUrl, host ?? '*') })
}

const sendRefusal = (deps: Dependencies, c: Context, code: 'unknown-contest' | 'invalid-host') =>
  sendPage(noticePage(languageOf(c), refuse(code)), {
    status: sentenceOf(code).status,
    policy: framePolicy(deps.publicUrl, '*'),
  })

/** Our origin by name and not as `'self'`: in a sandbox without an origin there is no self. */
const framePolicy = (ours: string, ancestors: string): string =>
  [
    "default-src 'none'",
    `script-src ${ours}`,
    `connect-src ${ours}`,
    `style-src ${ours}`,
    `img-src ${ours}`,
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ')
