import { type Context, Hono } from 'hono'
import type { Contest } from '../contest/contest.ts'
import { refuse, sentenceOf } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendPage } from '../http/page.ts'
import { pageFile } from '../http/page-file.ts'
import { framePage } from '../pages/frame-page.ts'
import { heightScript } from '../pages/height-script.ts'
import { noticePage } from '../pages/notice-page.ts'
import { agencyAt, exactOrigin } from '../registry/site.ts'
import { frameTicket } from '../seal/seal.ts'
import { addressMeant } from './address-meant.ts'
import { noContest } from './not-found.ts'
import { siteOf } from './site-of.ts'

const sendHeightScript = pageFile(heightScript, 'text/javascript')

/** `/frame/{contest}?host=…`: the quiz for a portal that can only paste an iframe. */
export const frame = (on: Dependencies) =>
  new Hono().get('/:contest', c => {
    // A second route here would cost every other route the fast router. No contest's id has a dot.
    if (c.req.param('contest') === 'height.js') return sendHeightScript(c)
    const contest = on.contests.current.get(c.req.param('contest'))
    if (!contest)
      return addressMeant(on, c) === undefined ? sendRefusal(on, 'unknown-contest') : noContest(on, c)
    const claimed = c.req.query('host')
    if (claimed === undefined) return sendFrame(on, contest, { host: undefined, c })
    const host = exactOrigin(claimed)
    return host === undefined ? sendRefusal(on, 'invalid-host') : sendFrame(on, contest, { host, c })
  })

/**
 * Echo the claimed host as `frame-ancestors`: the browser refuses to show a lie, so the seal inside is worth
 * what the browser's word is. Without a claim the frame shows anywhere and vouches for nothing.
 */
function sendFrame(
  on: Dependencies,
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
    ticket: host === undefined ? undefined : frameTicket(on.keys, id, host, on.random),
    site: agency?.id,
    lang: c.req.query('lang') === 'en' ? 'en' : 'vi',
    publicUrl: on.publicUrl,
  })
  return sendPage(page, { caching: 'public, max-age=300', policy: framePolicy(on.publicUrl, host ?? '*') })
}

const sendRefusal = (on: Dependencies, code: 'unknown-contest' | 'invalid-host') =>
  sendPage(noticePage(refuse(code)), {
    status: sentenceOf(code).status,
    policy: framePolicy(on.publicUrl, '*'),
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
