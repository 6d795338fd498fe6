import { type Context, Hono } from 'hono'
import { raw } from 'hono/html'
import { foldId } from '../contest/pasted-text.ts'
import { publicContest } from '../contest/public-contest.ts'
import { type Form, single } from '../contract/form.ts'
import { isRefusal, refuse, sentenceOf } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendJson } from '../http/json.ts'
import { sendPage } from '../http/page.ts'
import { pageFile } from '../http/page-file.ts'
import { readForm } from '../http/read-form.ts'
import { vietnamese } from '../pages/language.ts'
import { noticePage } from '../pages/notice-page.ts'
import { sayEnd, sayInstant } from '../pages/say-when.ts'
import { type Diagnosis, diagnose } from '../portal/doctor/diagnose.ts'
import {
  gatherServerFacts,
  type Release,
  registeredHosts,
  type ServerFacts,
} from '../portal/doctor/server-facts.ts'
import { fetchPage, readAddress } from '../portal/doctor/visit/fetch-page.ts'
import { visitLimit, visitPolicy } from '../portal/doctor/visit/visit-policy.ts'
import { VisitRefused } from '../portal/doctor/visit/visit-refused.ts'
import type { PageCheck } from '../portal/doctor-view.ts'
import { embedFiles, embedPage } from '../portal/embed-page.ts'
import type { Offer } from '../portal/offer.ts'
import { posterPage } from '../portal/poster-page.ts'
import { quizUrl } from '../portal/snippets.ts'
import { toldActivity } from './told.ts'
import { releaseOf, type WidgetFiles } from './widget-files.ts'

/** Portals the doctor visits at a time. */
const VISITS = 4

/** `/embed`: hands out the tag, the poster and the doctor. Static paths only: a pattern would slow every other route. */
export function embed(deps: Dependencies, widgets: WidgetFiles, version: string): Hono {
  const integrity = widgets.get('agency-quiz.js')?.integrity
  const release = releaseOf(widgets, version)
  const offerOf = (contest: string | undefined, agency: string | undefined) =>
    offerFor(deps, { contest, agency }, { version, integrity })
  const asked = (c: Context) => offerOf(c.req.query('contest'), c.req.query('agency'))
  const check = checker(deps, release)

  return new Hono()
    .get('/', c => showOffer(deps, asked(c)))
    .post('/', async c => {
      const form = await readForm(c)
      if (isRefusal(form))
        return sendPage(noticePage(vietnamese, form), { status: sentenceOf(form.refused).status })
      const offer = offerOf(textOf(form, 'contest'), textOf(form, 'agency'))
      const address = textOf(form, 'url') ?? ''
      return showOffer(deps, offer, { address, result: await check(address, offer?.contest.rules.id) })
    })
    .get('/poster', c => showPoster(deps, asked(c)))
    .get('/facts.json', async c =>
      sendJson(await factsAbout(deps, release, c.req.query('host') ?? ''), 200, 'public, max-age=5'),
    )
    .get('/copy.js', pageFile(embedFiles.copyButton, 'text/javascript'))
    .get('/theme.js', pageFile(embedFiles.themeTryOut, 'text/javascript'))
    .get('/page.css', pageFile(embedFiles.style, 'text/css'))
}

async function showOffer(deps: Dependencies, offer: Offer | undefined, check?: PageCheck): Promise<Response> {
  if (!offer) return unknownContest()
  const policy = policyFor(deps.publicUrl)
  if (check) return sendPage(embedPage([...deps.contests.current.values()], offer, check), { policy })
  return sendPage(raw(await renderOnce(deps, offer)), { policy, caching: 'public, max-age=60' })
}

/** The largest page there is, made once for a contest and an agency: it changes with nothing but them. */
async function renderOnce(deps: Dependencies, offer: Offer): Promise<string> {
  const pages = rendered.get(deps.contests) ?? new Map<string, string>()
  rendered.set(deps.contests, pages)
  const key = `${offer.contest.rules.id} ${offer.agency?.id ?? ''}`
  const page = pages.get(key) ?? String(await embedPage([...deps.contests.current.values()], offer))
  pages.set(key, page)
  return page
}

const rendered = new WeakMap<Dependencies['contests'], Map<string, string>>()

function showPoster(deps: Dependencies, offer: Offer | undefined): Promise<Response> {
  if (!offer?.agency) return unknownContest()
  const { contest, agency } = offer
  const { id, title, organiser, opens, closes } = publicContest(contest, deps.clock())
  const address = quizUrl({ server: deps.publicUrl, contest: id, agency: agency.id })
  return sendPage(
    posterPage({
      title,
      organiser,
      agency,
      address,
      opens: sayInstant(vietnamese, opens),
      closes: sayEnd(vietnamese, closes),
    }),
  )
}

const unknownContest = () => sendPage(noticePage(vietnamese, refuse('unknown-contest')), { status: 404 })

function textOf(form: Form, name: string): string | undefined {
  const value = single(form, name)
  return isRefusal(value) ? undefined : value
}

function offerFor(
  deps: Dependencies,
  asked: { contest: string | undefined; agency: string | undefined },
  built: { version: string; integrity: string | undefined },
): Offer | undefined {
  const [first] = deps.contests.current.values()
  const named = foldId(asked.contest ?? '')
  const contest = named === '' ? first : deps.contests.current.get(named)
  const wanted = foldId(asked.agency ?? '')
  const agency = contest?.agencies.find(({ id }) => id === wanted)
  return contest && { contest, agency, server: deps.publicUrl, ...built }
}

/** Examine one page of a registered portal; the sentence to show when that cannot be done. */
function checker(deps: Dependencies, release: Release) {
  const policy = visitPolicy(deps.publicUrl, registeredHosts(deps))
  const limited = visitLimit(VISITS)
  return async (address: string, contest: string | undefined): Promise<Diagnosis | string> => {
    try {
      const { url } = readAddress(address)
      const page = await limited(url.host, () => fetchPage(address, policy))
      return diagnose(page, await factsAbout(deps, release, page.url.origin), contest)
    } catch (error) {
      if (error instanceof VisitRefused) return error.message
      throw error
    }
  }
}

async function factsAbout(deps: Dependencies, release: Release, origin: string): Promise<ServerFacts> {
  const now = deps.clock()
  const contests = [...deps.contests.current.values()]
  const heard = await Promise.all(contests.map(contest => toldActivity(deps, contest, origin, now)))
  return gatherServerFacts(deps, release, origin, heard.flat())
}

/** The page takes its own medicine: the very policy it recommends, with Trusted Types. */
const policyFor = (ours: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${ours}`,
    `connect-src ${ours}`,
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types agency-quiz',
  ].join('; ')
